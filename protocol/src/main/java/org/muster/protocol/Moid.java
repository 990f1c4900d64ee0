package org.muster.protocol;

import java.util.Objects;

/**
 * The identifier of a kind of management object, for example {@code urn:oma:mo:oma-dm-devinfo:1.2}
 * (TS §6.1).
 *
 * @param value 1 to 255 characters without {@code /}, {@code ?}, {@code #}, blanks or control
 *     characters, never {@code null}
 */
public record Moid(String value) {

  private static final int MAX_LENGTH = 255;
  private static final String FORBIDDEN = "/?#";

  /**
   * Checks the identifier.
   *
   * @throws MalformedException if it is empty, too long, or holds a character that is not allowed
   */
  public Moid {
    Objects.requireNonNull(value, "value");
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new MalformedException(
          "A MOID has 1 to " + MAX_LENGTH + " characters, this one has " + value.length() + ".");
    }
    for (int i = 0; i < value.length(); i++) {
      refuseUnlessAllowed(value.charAt(i), i + 1);
    }
  }

  /**
   * Reads an identifier as devices write it: surrounding blanks are forgiven, and so is a missing
   * {@code urn:} before {@code oma:mo:}.
   *
   * @param text the identifier as written, not {@code null}
   * @return the identifier, with its {@code urn:}
   * @throws MalformedException if it is not a usable one
   */
  public static Moid parse(String text) {
    String moid = text.strip();
    return new Moid(moid.startsWith("oma:mo:") ? "urn:" + moid : moid);
  }

  /** The identifier as it is written. */
  @Override
  public String toString() {
    return value;
  }

  private static void refuseUnlessAllowed(char c, int position) {
    if (FORBIDDEN.indexOf(c) >= 0 || Characters.isBlankOrControl(c)) {
      throw new MalformedException(
          "A MOID holds none of / ? # and no blanks; character "
              + position
              + " is "
              + Characters.describe(c)
              + ".");
    }
  }
}
