package org.muster.tree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Takes the values of secret nodes out of JSON, and leaves every other byte as it came. It goes
 * over the bytes once, whatever they are, and needs no more memory than a fixed number of levels.
 */
final class JsonMask {

  /** Nobody here reads what nests deeper; then nothing of it is kept. */
  private static final int DEEPEST = 64;

  /** Down to here objects may say where their content belongs: an item in an alert in a package. */
  private static final int DEEPEST_ITEM = 8;

  private static final byte[] MASK =
      ('"' + SecretMask.MASK + '"').getBytes(StandardCharsets.US_ASCII);

  private final byte[] json;
  private final ByteArrayOutputStream kept;
  private final Deque<Level> levels = new ArrayDeque<>();
  private boolean masked;

  private JsonMask(byte[] json, Secrecy base) {
    this.json = json;
    this.kept = new ByteArrayOutputStream(json.length);
    levels.push(Level.around(base));
  }

  /**
   * @param base what the JSON is about, where it does not say so itself
   * @return the very same bytes if there is no secret in them
   */
  static byte[] masked(byte[] json, Secrecy base) {
    JsonMask mask = new JsonMask(json, base);
    int at = 0;
    while (at < json.length) {
      at = mask.next(at);
      if (mask.levels.size() > DEEPEST) {
        return MASK.clone();
      }
    }
    return mask.masked ? mask.kept.toByteArray() : json;
  }

  /** One token; where the next one is. */
  private int next(int at) {
    byte c = json[at];
    if (c == '"') {
      return string(at, JsonTokens.endOfString(json, at));
    }
    if (JsonTokens.opens(c)) {
      open(at);
    } else if (JsonTokens.closes(c)) {
      close();
    } else if (!JsonTokens.separates(c)) {
      int end = JsonTokens.endOfWord(json, at);
      return value(at, end, c != 'n' && c > ' ');
    } else if (c == ',') {
      levels.peek().nextMember();
    }
    kept.write(c);
    return at + 1;
  }

  private void open(int at) {
    Level above = levels.peek();
    boolean object = json[at] == '{';
    boolean item = object && !above.carries() && levels.size() <= DEEPEST_ITEM;
    levels.push(above.below(object, item ? JsonItem.at(json, at) : null));
  }

  private void close() {
    if (levels.size() > 1) {
      levels.pop();
    }
  }

  private int string(int from, int to) {
    if (levels.peek().awaitsName()) {
      levels.peek().name(JsonTokens.text(json, from, to));
      return value(from, to, false);
    }
    return value(from, to, true);
  }

  private int value(int from, int to, boolean says) {
    if (says && levels.peek().isSecret()) {
      kept.writeBytes(MASK);
      masked = true;
    } else {
      kept.write(json, from, to - from);
    }
    return to;
  }

  /** An array or an object that is open, and what is known of the values in it. */
  private static final class Level {

    private final boolean object;
    private final JsonItem item;
    private final Secrecy own;
    private final boolean carried;
    private Secrecy inside;
    private boolean carriesNow;
    private boolean nameIsNext;

    private Level(boolean object, JsonItem item, Secrecy own, boolean carried) {
      this.object = object;
      this.item = item;
      this.own = own;
      this.carried = carried;
      this.inside = own;
      this.carriesNow = carried;
      this.nameIsNext = object;
    }

    static Level around(Secrecy base) {
      return new Level(false, null, base, false);
    }

    Level below(boolean opensObject, JsonItem found) {
      return new Level(opensObject, found, inside, carriesNow);
    }

    /** Whether what comes is part of a tree, and says no more where it belongs. */
    boolean carries() {
      return carriesNow;
    }

    boolean awaitsName() {
      return object && nameIsNext;
    }

    void nextMember() {
      nameIsNext = object;
    }

    void name(String name) {
      nameIsNext = false;
      carriesNow = carried || item != null && item.member().equals(name);
      if (item == null) {
        inside = own.at(name);
      } else if (carriesNow) {
        inside = item.uri() == null ? own : Secrecy.of(item.uri());
      } else {
        inside = Secrecy.UNKNOWN.at(name);
      }
    }

    boolean isSecret() {
      return inside.secret();
    }
  }
}
