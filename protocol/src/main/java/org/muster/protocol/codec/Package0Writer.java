package org.muster.protocol.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.muster.protocol.ConnectionType;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Package0;

/** Writes the binary form of a notification (TS §5.2.1, §7.1.1). */
public final class Package0Writer {

  private static final int USUAL_TIMESTAMP_BYTES = 4;

  private Package0Writer() {}

  /**
   * Writes a notification with a timestamp of four bytes.
   *
   * @param notification what to write, not {@code null}
   * @param secret what server and device share, from the DM Account; {@code null} to write no
   *     digest
   * @param authData the account's authentication data, {@code null} if it has none
   * @return the bytes
   * @throws MalformedException if the timestamp lies after the year 2106
   */
  public static byte[] write(Package0 notification, byte[] secret, byte[] authData) {
    return write(notification, secret, authData, USUAL_TIMESTAMP_BYTES);
  }

  /**
   * Writes a notification. The specification leaves the width of the timestamp open, and devices
   * may insist on one.
   *
   * @param notification what to write, not {@code null}
   * @param secret what server and device share, from the DM Account; {@code null} to write no
   *     digest
   * @param authData the account's authentication data, {@code null} if it has none
   * @param timestampBytes how many bytes the timestamp gets, 1 to 8
   * @return the bytes
   * @throws MalformedException if the timestamp does not fit
   */
  public static byte[] write(
      Package0 notification, byte[] secret, byte[] authData, int timestampBytes) {
    Objects.checkIndex(timestampBytes - 1, Long.BYTES);
    OptionsWriter options = new OptionsWriter();
    options.add(Package0Format.SERVER_ID, utf8(notification.serverId()));
    options.add(Package0Format.PREFERRED_CON_TYPE, codes(notification.preferredConnections()));
    options.add(Package0Format.NOTIFICATION_ID, uint16(notification.notificationId()));
    int digestAt = options.size() + Package0Format.OPTION_HEADER_BYTES;
    options.add(
        Package0Format.SHA256_DIGEST,
        secret == null ? null : new byte[Package0Format.DIGEST_BYTES]);
    options.add(Package0Format.TIMESTAMP, seconds(notification.timestamp(), timestampBytes));
    options.add(Package0Format.REQ_MOS, notification.requestMos() ? new byte[0] : null);
    byte[] bytes = options.toBytes();
    if (secret != null) {
      byte[] digest = Package0Format.digest(secret, bytes, authData);
      System.arraycopy(digest, 0, bytes, digestAt, digest.length);
    }
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] codes(List<ConnectionType> types) {
    if (types == null) {
      return null;
    }
    byte[] codes = new byte[types.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) types.get(i).code();
    }
    return codes;
  }

  private static byte[] uint16(Integer number) {
    return number == null ? null : bigEndian(number, Package0Format.NOTIFICATION_ID_BYTES);
  }

  private static byte[] seconds(Instant time, int width) {
    if (time == null) {
      return null;
    }
    long seconds = time.getEpochSecond();
    if (width < Long.BYTES && seconds >>> (Byte.SIZE * width) != 0) {
      throw new MalformedException(
          "TIMESTAMP", "The time " + time + " does not fit into " + width + " bytes.");
    }
    return bigEndian(seconds, width);
  }

  private static byte[] bigEndian(long number, int width) {
    byte[] bytes = new byte[width];
    for (int i = 0; i < width; i++) {
      bytes[i] = (byte) (number >>> (Byte.SIZE * (width - 1 - i)));
    }
    return bytes;
  }
}
