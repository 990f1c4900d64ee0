package org.muster.model;

import jakarta.json.JsonValue;
import java.util.Locale;

/** What a node holds (TS §6.3). */
public enum NodeFormat {
  /** Children, no value. */
  NODE,
  /** Nothing; the node is there to be executed. */
  NULL,
  /** Bytes, in base64. */
  B64,
  /** Bytes. */
  BIN,
  /** {@code true} or {@code false}. */
  BOOL,
  /** Text. */
  CHR,
  /** A whole number. */
  INT,
  /** Text that is XML. */
  XML,
  /** A date. */
  DATE,
  /** A time of day. */
  TIME,
  /** A number. */
  FLOAT;

  /** The name in definitions: lower case. */
  public String ddfName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a leaf of this format that was given one value and shows another one holds the same:
   * numbers, dates, times, XML and bytes can be written in several ways (TS §7.2.1.4).
   */
  public boolean isSame(JsonValue given, JsonValue shown) {
    return SameValue.is(this, given, shown);
  }
}
