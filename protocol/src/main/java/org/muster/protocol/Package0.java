package org.muster.protocol;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Package#0, the notification by which a server asks a device to open a session (TS §5.2.1). Every
 * option may be absent. The digest is no part of it: it is made when the notification is written.
 *
 * @param serverId which server asks (its {@code SrvID} in the DM Account), {@code null} if absent;
 *     at most 4095 bytes of Net-Unicode (RFC 5198): UTF-8 without control characters, brought into
 *     normal form C here
 * @param preferredConnections how the device should connect, best first, {@link ConnectionType#ANY}
 *     only as the last; {@code null} if absent
 * @param notificationId tells this notification from its repetitions, 0 to 65535, {@code null} if
 *     absent
 * @param timestamp when it was sent, in whole seconds, not before 1970; {@code null} if absent
 * @param requestMos whether the device should announce its management objects in the Package#1
 */
public record Package0(
    String serverId,
    List<ConnectionType> preferredConnections,
    Integer notificationId,
    Instant timestamp,
    boolean requestMos) {

  private static final int MAX_VALUE_BYTES = 0xFFF;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /**
   * Checks the options, normalises the name of the server, cuts the timestamp to seconds, and keeps
   * its own copy of the list.
   *
   * @throws MalformedException if an option is out of its bounds
   */
  public Package0 {
    preferredConnections = preferredConnections == null ? null : List.copyOf(preferredConnections);
    timestamp = timestamp == null ? null : timestamp.truncatedTo(ChronoUnit.SECONDS);
    serverId = serverId == null ? null : Normalizer.normalize(serverId, Normalizer.Form.NFC);
    checkServerId(serverId);
    checkConnections(preferredConnections);
    if (notificationId != null && (notificationId < 0 || notificationId > NotificationIds.MAX)) {
      throw new MalformedException(
          "NOTIFICATION-ID", "A NOTIFICATION-ID is 0 to 65535, not " + notificationId + ".");
    }
    if (timestamp != null && timestamp.isBefore(Instant.EPOCH)) {
      throw new MalformedException("TIMESTAMP", "A TIMESTAMP is not before 1970.");
    }
  }

  private static void checkServerId(String serverId) {
    if (serverId == null) {
      return;
    }
    int length = serverId.getBytes(StandardCharsets.UTF_8).length;
    if (length == 0 || length > MAX_VALUE_BYTES) {
      throw new MalformedException(
          "SERVER-ID", "A SERVER-ID has 1 to 4095 bytes of UTF-8, this one has " + length + ".");
    }
    if (serverId.codePoints().anyMatch(Package0::isNoText)) {
      throw new MalformedException(
          "SERVER-ID", "A SERVER-ID is text without control characters and byte order marks.");
    }
  }

  /** What Net-Unicode has no place for; a lone surrogate is half a character. */
  private static boolean isNoText(int c) {
    return Character.isISOControl(c)
        || c == BYTE_ORDER_MARK
        || Character.getType(c) == Character.SURROGATE;
  }

  private static void checkConnections(List<ConnectionType> connections) {
    if (connections == null) {
      return;
    }
    if (connections.isEmpty() || connections.size() > MAX_VALUE_BYTES) {
      throw new MalformedException(
          "PREFERRED-CON-TYPE",
          "PREFERRED-CON-TYPE lists 1 to 4095 connection types, or is absent.");
    }
    int any = connections.indexOf(ConnectionType.ANY);
    if (any >= 0 && any < connections.size() - 1) {
      throw new MalformedException(
          "PREFERRED-CON-TYPE", "After the connection type ANY no other can follow.");
    }
  }
}
