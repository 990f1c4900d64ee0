package org.muster.protocol.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.protocol.ConnectionType;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Package0;

/** Reads the binary form of a notification; here, unlike elsewhere, to the letter (TS §7.1.1). */
public final class Package0Reader {

  private Package0Reader() {}

  /**
   * Reads a notification, whoever sent it: the digest is not verified.
   *
   * @param bytes the notification, not {@code null}
   * @return what it says; connection types that nobody knows are left out
   * @throws MalformedException if the bytes are no notification
   */
  public static Package0 read(byte[] bytes) {
    Options options = Options.in(bytes);
    digest(options);
    return new Package0(
        options.value(Package0Format.SERVER_ID).map(Package0Reader::utf8).orElse(null),
        options.value(Package0Format.PREFERRED_CON_TYPE).map(Package0Reader::types).orElse(null),
        options.value(Package0Format.NOTIFICATION_ID).map(Package0Reader::uint16).orElse(null),
        options.value(Package0Format.TIMESTAMP).map(Package0Reader::time).orElse(null),
        options.value(Package0Format.REQ_MOS).map(Package0Reader::present).orElse(false));
  }

  /**
   * The digest of a notification (TS §5.2.1.2).
   *
   * @param bytes the notification, not {@code null}
   * @return the 32 bytes of the digest, or empty if there is none
   * @throws MalformedException if the bytes are no notification
   */
  public static Optional<byte[]> digest(byte[] bytes) {
    return digest(Options.in(bytes));
  }

  /**
   * Whether a notification comes from someone who knows the secret, and nobody changed it.
   *
   * @param bytes the notification, not {@code null}
   * @param secret what server and device share, not {@code null}
   * @param authData the account's authentication data, {@code null} if it has none
   * @return whether there is a digest, and it is the right one
   * @throws MalformedException if the bytes are no notification
   */
  public static boolean verifies(byte[] bytes, byte[] secret, byte[] authData) {
    return digest(bytes)
        .map(
            digest -> {
              byte[] zeroed = bytes.clone();
              int at = Options.in(bytes).offset(Package0Format.SHA256_DIGEST);
              System.arraycopy(new byte[digest.length], 0, zeroed, at, digest.length);
              return MessageDigest.isEqual(digest, Package0Format.digest(secret, zeroed, authData));
            })
        .orElse(false);
  }

  private static Optional<byte[]> digest(Options options) {
    return options
        .value(Package0Format.SHA256_DIGEST)
        .map(value -> sized("SHA256-DIGEST", value, Package0Format.DIGEST_BYTES));
  }

  private static String utf8(byte[] value) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException("SERVER-ID", "The SERVER-ID is not UTF-8.", e);
    }
  }

  /** A preference among types that are all unknown is no preference. */
  private static List<ConnectionType> types(byte[] value) {
    List<ConnectionType> types = new ArrayList<>();
    for (byte code : value) {
      ConnectionType.of(Byte.toUnsignedInt(code)).ifPresent(types::add);
    }
    return types.isEmpty() ? null : types;
  }

  private static Integer uint16(byte[] value) {
    return (int) bigEndian(sized("NOTIFICATION-ID", value, Package0Format.NOTIFICATION_ID_BYTES));
  }

  private static Instant time(byte[] value) {
    if (value.length < 1 || value.length > Long.BYTES) {
      throw new MalformedException(
          "TIMESTAMP", "A TIMESTAMP has 1 to 8 bytes, this one has " + value.length + ".");
    }
    long seconds = bigEndian(value);
    if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
      throw new MalformedException("TIMESTAMP", "The TIMESTAMP is beyond all calendars.");
    }
    return Instant.ofEpochSecond(seconds);
  }

  private static boolean present(byte[] value) {
    return sized("REQ-MOS", value, 0).length == 0;
  }

  private static long bigEndian(byte[] value) {
    long number = 0;
    for (byte octet : value) {
      number = number << Byte.SIZE | Byte.toUnsignedInt(octet);
    }
    return number;
  }

  private static byte[] sized(String option, byte[] value, int bytes) {
    if (value.length != bytes) {
      throw new MalformedException(
          option, option + " has " + bytes + " bytes, this one has " + value.length + ".");
    }
    return value;
  }
}
