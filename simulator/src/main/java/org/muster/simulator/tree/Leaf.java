package org.muster.simulator.tree;

import jakarta.json.JsonValue;
import java.util.Base64;
import java.util.Set;

/**
 * A node with a value.
 *
 * @param format the format
 * @param value its text; base64 for {@link Format#BIN}
 * @param access what a server may do
 */
public record Leaf(Format format, String value, Set<Access> access) implements Node {

  /**
   * A text to read.
   *
   * @param value the text
   * @return a leaf of format chr
   */
  public static Leaf text(String value) {
    return new Leaf(Format.CHR, value, Access.READ);
  }

  /**
   * A number to read.
   *
   * @param value the number
   * @return a leaf of format int
   */
  public static Leaf number(long value) {
    return new Leaf(Format.INT, Long.toString(value), Access.READ);
  }

  /**
   * Bytes.
   *
   * @param value the bytes
   * @param access what a server may do
   * @return a leaf of format bin
   */
  public static Leaf bytes(byte[] value, Set<Access> access) {
    return new Leaf(Format.BIN, Base64.getEncoder().encodeToString(value), access);
  }

  /**
   * The same value with other rights.
   *
   * @param other what a server may do
   * @return a new leaf
   */
  public Leaf with(Set<Access> other) {
    return new Leaf(format, value, other);
  }

  @Override
  public JsonValue toJson(int levels) {
    return format.toJson(value);
  }

  /** What is sent as it is already is no change, so that whole sub-trees can be sent back. */
  @Override
  public Leaf replacedBy(JsonValue content) throws TreeFault {
    if (!allows(Access.REPLACE) && !(allows(Access.GET) && content.equals(toJson(0)))) {
      throw TreeFault.forbidden("not writable");
    }
    return new Leaf(format, format.fromJson(content), access);
  }

  /** Whether it holds what a text says; 10.0 holds 10 when it is a number (TS §11.2). */
  boolean holds(String text) {
    return format.same(value, text);
  }
}
