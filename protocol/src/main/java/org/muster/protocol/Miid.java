package org.muster.protocol;

import java.util.Objects;

/**
 * The identifier of one instance of a management object on one device (TS §6.1).
 *
 * @param value 1 to 128 characters of RFC 3986 {@code unreserved}, never {@code null}
 */
public record Miid(String value) {

  private static final int MAX_LENGTH = 128;

  /**
   * Checks the identifier.
   *
   * @throws MalformedException if it is empty, too long, or holds a character that is not allowed
   */
  public Miid {
    Objects.requireNonNull(value, "value");
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new MalformedException(
          "A MIID has 1 to " + MAX_LENGTH + " characters, this one has " + value.length() + ".");
    }
    for (int i = 0; i < value.length(); i++) {
      if (!Characters.isUnreserved(value.charAt(i))) {
        throw new MalformedException(
            "A MIID consists of letters, digits and -._~; character "
                + (i + 1)
                + " is "
                + Characters.describe(value.charAt(i))
                + ".");
      }
    }
  }

  /** The identifier as it is written. */
  @Override
  public String toString() {
    return value;
  }
}
