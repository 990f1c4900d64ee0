package org.muster.tree;

import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;

/**
 * An object in JSON that says where what it carries belongs: an item of the data of management
 * objects (TS §7.2.1.4), or an alert (TS §7.2.1.5).
 *
 * @param member the one that holds what is carried
 * @param uri where it belongs; null if that is not said, or cannot be read
 */
record JsonItem(String member, ClientUri uri) {

  private static final String NODES = "MOData";
  private static final String NEWS = "Data";

  /** Looks at the members of the object that begins there; null if it is no such object. */
  static JsonItem at(byte[] json, int brace) {
    Look look = new Look(json);
    look.over(brace);
    if (look.nodes) {
      return new JsonItem(NODES, uri(look.uri));
    }
    return look.alert ? new JsonItem(NEWS, uri(look.source)) : null;
  }

  private static ClientUri uri(String text) {
    try {
      return text == null ? null : ClientUri.parse(text.strip());
    } catch (MalformedException e) {
      return null;
    }
  }

  /** What the members of one object are called, and those of them that are addresses. */
  private static final class Look {

    private final byte[] json;
    private int depth;
    private boolean nameIsNext;
    private String name = "";
    private boolean nodes;
    private boolean alert;
    private String uri;
    private String source;

    Look(byte[] json) {
      this.json = json;
    }

    void over(int brace) {
      int at = brace;
      do {
        at = next(at);
      } while (depth > 0 && at < json.length);
    }

    private int next(int at) {
      byte c = json[at];
      if (c == '"') {
        int end = JsonTokens.endOfString(json, at);
        if (depth == 1) {
          string(at, end);
        }
        return end;
      }
      depth += JsonTokens.opens(c) ? 1 : JsonTokens.closes(c) ? -1 : 0;
      nameIsNext = depth == 1 && (nameIsNext || c == ',' || c == '{');
      return at + 1;
    }

    private void string(int from, int to) {
      if (nameIsNext) {
        name = JsonTokens.text(json, from, to);
        nameIsNext = false;
        nodes |= name.equals(NODES);
        alert |= name.equals("AlertType");
      } else if (name.equals("ClientURI")) {
        uri = JsonTokens.text(json, from, to);
      } else if (name.equals("SourceURI")) {
        source = JsonTokens.text(json, from, to);
      }
    }
  }
}
