package org.muster.protocol;

import java.util.Objects;

/**
 * The identity a device claims in the header {@code OMADM-DevID} (TS §5.2.2), the same as its
 * DevInfo {@code DevID}; usually a URN such as {@code IMEI:004401020304055}, but free-form ids are
 * seen in the wild.
 *
 * @param value 1 to 128 characters of RFC 3986 {@code unreserved} or {@code :@!$&'()*+,=}, never
 *     {@code null}; no slash and no semicolon, so that it is safe in a path and in a header
 */
public record DeviceId(String value) {

  private static final int MAX_LENGTH = 128;
  private static final String ALSO_ALLOWED = ":@!$&'()*+,=";

  /**
   * Checks the id.
   *
   * @throws MalformedException if it is empty, too long, or holds a character that is not allowed
   */
  public DeviceId {
    Objects.requireNonNull(value, "value");
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new MalformedException(
          "A DevID has 1 to " + MAX_LENGTH + " characters, this one has " + value.length() + ".");
    }
    for (int i = 0; i < value.length(); i++) {
      refuseUnlessAllowed(value.charAt(i), i + 1);
    }
  }

  /**
   * Reads the id as devices write it: surrounding blanks and trailing semicolons are forgiven.
   *
   * @param header the value of the header {@code OMADM-DevID}, {@code null} if it was not sent
   * @return the id
   * @throws MalformedException if there is no id, or it is not a usable one
   */
  public static DeviceId parse(String header) {
    if (header == null) {
      throw new MalformedException(
          "The device did not say who it is: the header OMADM-DevID is missing.");
    }
    String id = header.strip();
    while (id.endsWith(";")) {
      id = id.substring(0, id.length() - 1).stripTrailing();
    }
    return new DeviceId(id);
  }

  /** The id as it is written. */
  @Override
  public String toString() {
    return value;
  }

  private static void refuseUnlessAllowed(char c, int position) {
    if (!Characters.isUnreserved(c) && ALSO_ALLOWED.indexOf(c) < 0) {
      throw new MalformedException(
          "A DevID consists of letters, digits and -._~"
              + ALSO_ALLOWED
              + "; character "
              + position
              + " is "
              + Characters.describe(c)
              + ".");
    }
  }
}
