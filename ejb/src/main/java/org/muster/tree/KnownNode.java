package org.muster.tree;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import org.muster.kernel.JsonText;

/**
 * The last known value of a node.
 *
 * @param value as the device sent it; an empty object for an interior node of which no more is
 *     known; null if it is withheld
 * @param withheld why there is no value, in a word; null if there is one
 * @param at when the device sent it last
 * @param source how it came
 */
record KnownNode(JsonValue value, String withheld, Instant at, NodeSource source) {

  /** Larger values are for files, not for a record of what a device looks like. */
  private static final int LONGEST = 16_384;

  private static final String TOO_LARGE = "too large";

  static KnownNode of(JsonValue value, boolean secret, Instant at, NodeSource source) {
    if (secret) {
      return new KnownNode(null, "secret", at, source);
    }
    return value.toString().length() > LONGEST
        ? new KnownNode(null, TOO_LARGE, at, source)
        : new KnownNode(value, null, at, source);
  }

  /** Whether both say the same: a raw leaf is text, whatever its format. */
  boolean saysTheSame(KnownNode other) {
    return value == null || other.value == null
        ? value == other.value
        : text(value).equals(text(other.value));
  }

  /** Whether there is no value because it was too large to be kept. */
  boolean isTooLarge() {
    return TOO_LARGE.equals(withheld);
  }

  /** The value as JSON; null if it is withheld. */
  String json() {
    return value == null ? null : value.toString();
  }

  JsonObject write() {
    JsonObjectBuilder node = JsonText.object();
    if (value != null) {
      node.add("v", value);
    } else {
      node.add("w", withheld);
    }
    node.add("at", at.toString());
    source.writeInto(node);
    return node.build();
  }

  static KnownNode read(JsonObject node) {
    return new KnownNode(
        node.get("v"),
        node.getString("w", null),
        Instant.parse(node.getString("at")),
        NodeSource.read(node));
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
