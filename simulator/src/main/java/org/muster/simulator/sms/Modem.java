package org.muster.simulator.sms;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.muster.simulator.wire.UnreadablePackage;

/**
 * What a device's modem makes of short messages: puts parts together, and hands on what is a push
 * for device management (TS Appendix E.1). Safe for several threads.
 */
final class Modem {

  private static final int PUSH_PORT = 2948;
  private static final int MOST_UNFINISHED = 100;

  private static final int PUSH = 0x06;
  private static final int NOTIFICATION = 0xD8;
  private static final int APPLICATION_ID = 0xAF;
  private static final int DEVICE_MANAGEMENT = 0x87;

  private final Map<Integer, byte[][]> unfinished =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[][]> eldest) {
          return size() > MOST_UNFINISHED;
        }
      };

  /**
   * Takes a short message.
   *
   * @return a Package#0; empty while parts are missing, and for another application
   * @throws UnreadablePackage when it is no push
   */
  Optional<byte[]> take(byte[] userData) throws UnreadablePackage {
    UserData data = UserData.read(userData);
    if (data.port() != PUSH_PORT) {
      return Optional.empty();
    }
    byte[] whole = data.total() == 1 ? data.body() : together(data);
    return whole == null ? Optional.empty() : Optional.of(notification(whole));
  }

  /** Null while parts are missing. */
  private synchronized byte[] together(UserData data) {
    byte[][] parts =
        unfinished.compute(
            data.reference(),
            (reference, before) ->
                before == null || before.length != data.total()
                    ? new byte[data.total()][]
                    : before);
    parts[data.number() - 1] = data.body();
    if (Arrays.stream(parts).anyMatch(part -> part == null)) {
      return null;
    }
    unfinished.remove(data.reference());
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(whole::writeBytes);
    return whole.toByteArray();
  }

  /** A connectionless push: TID, type, length of the headers, content type, headers, body. */
  private static byte[] notification(byte[] pdu) throws UnreadablePackage {
    require(pdu.length > 3 && (pdu[1] & 0xff) == PUSH, "a push");
    int headers = pdu[2] & 0xff;
    require(headers < 0x80 && headers > 0 && 3 + headers <= pdu.length, "headers that fit");
    require((pdu[3] & 0xff) == NOTIFICATION, "the content type of a notification");
    boolean isForManagement = false;
    for (int at = 4; at + 1 < 3 + headers; at += 2) {
      isForManagement |=
          (pdu[at] & 0xff) == APPLICATION_ID && (pdu[at + 1] & 0xff) == DEVICE_MANAGEMENT;
    }
    require(isForManagement, "the application id of device management");
    return Arrays.copyOfRange(pdu, 3 + headers, pdu.length);
  }

  private static void require(boolean condition, String what) throws UnreadablePackage {
    if (!condition) {
      throw new UnreadablePackage("not a push: it should have " + what);
    }
  }
}
