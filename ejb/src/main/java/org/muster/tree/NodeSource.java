package org.muster.tree;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.muster.kernel.JsonText;

/**
 * Where knowledge of a node comes from.
 *
 * @param session in which it came; null if it came outside of any
 * @param command that asked for it; null if none did
 * @param by the name of that command, for example {@code GET}; never null
 * @param who wanted a command that changes the tree; null if it changes nothing, or it was the
 *     server itself
 */
public record NodeSource(Long session, Long command, String by, String who) {

  /** Of a command that changes nothing, or that nobody in particular wanted. */
  public NodeSource(Long session, Long command, String by) {
    this(session, command, by, null);
  }

  JsonObject write() {
    JsonObjectBuilder json = JsonText.object();
    writeInto(json);
    if (who != null) {
      json.add("who", who);
    }
    return json.build();
  }

  /** Without who: of what is known of a node, it matters how it came. */
  void writeInto(JsonObjectBuilder json) {
    json.add("by", by);
    if (session != null) {
      json.add("s", session);
    }
    if (command != null) {
      json.add("c", command);
    }
  }

  static NodeSource read(JsonObject json) {
    return new NodeSource(
        number(json, "s"), number(json, "c"), json.getString("by"), json.getString("who", null));
  }

  private static Long number(JsonObject json, String name) {
    return json.containsKey(name) ? json.getJsonNumber(name).longValue() : null;
  }
}
