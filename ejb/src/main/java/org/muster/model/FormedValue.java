package org.muster.model;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;

/**
 * A value in the types that the definition of its node gives it (TS §7.2.1.4).
 *
 * @param json an object for an interior node
 * @param format what the node holds; null if nobody has defined it
 */
public record FormedValue(JsonValue json, NodeFormat format) {

  /** Whether it is a number or a truth value, which are typed in JSON and text alone. */
  public boolean isTyped() {
    return json instanceof JsonNumber || json == JsonValue.TRUE || json == JsonValue.FALSE;
  }

  /** Whether its node holds bytes, which travel in base64 in JSON and as they are alone. */
  public boolean isBytes() {
    return format == NodeFormat.BIN || format == NodeFormat.B64;
  }
}
