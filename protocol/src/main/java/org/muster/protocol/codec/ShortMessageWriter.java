package org.muster.protocol.codec;

import java.io.ByteArrayOutputStream;

/**
 * Writes the user data of a single short message of 8-bit data: a header with the ports of WDP,
 * then a push (TS Appendix E.1). Messages of several parts: {@link ConcatenatedMessageWriter}.
 */
public final class ShortMessageWriter {

  private ShortMessageWriter() {}

  /**
   * Writes the user data.
   *
   * @param message not {@code null}
   * @return the header and the push, at most 140 bytes
   */
  public static byte[] write(ShortMessage message) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.write(WapPushFormat.USER_DATA_HEADER_LENGTH);
    data.write(WapPushFormat.PORTS);
    data.write(WapPushFormat.PORTS_LENGTH);
    writeWord(data, WapPush.PORT);
    writeWord(data, message.sourcePort());
    data.writeBytes(WapPushWriter.write(message.push()));
    return data.toByteArray();
  }

  private static void writeWord(ByteArrayOutputStream data, int word) {
    data.write(word >>> Byte.SIZE);
    data.write(word);
  }
}
