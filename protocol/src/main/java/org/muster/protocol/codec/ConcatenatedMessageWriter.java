package org.muster.protocol.codec;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the user data of short messages of 8-bit data that carry one push: a header with the ports
 * of WDP, and the concatenation if there are several, before each part (TS Appendix E.1).
 */
public final class ConcatenatedMessageWriter {

  private ConcatenatedMessageWriter() {}

  /**
   * Writes the parts in their order.
   *
   * @param message not {@code null}
   * @return the user data of each, at most 140 bytes; one without a concatenation where all fits
   *     into it
   */
  public static List<byte[]> write(ConcatenatedMessage message) {
    byte[] pdu = WapPushWriter.write(message.push());
    int total = message.parts();
    int room = total == 1 ? WapPushFormat.SINGLE_BYTES : WapPushFormat.PART_BYTES;
    List<byte[]> parts = new ArrayList<>();
    for (int number = 1; number <= total; number++) {
      ByteArrayOutputStream data = new ByteArrayOutputStream();
      writeHeader(data, message, total, number);
      int from = (number - 1) * room;
      data.write(pdu, from, Math.min(room, pdu.length - from));
      parts.add(data.toByteArray());
    }
    return parts;
  }

  private static void writeHeader(
      ByteArrayOutputStream data, ConcatenatedMessage message, int total, int number) {
    data.write(
        total == 1
            ? WapPushFormat.USER_DATA_HEADER_LENGTH
            : WapPushFormat.USER_DATA_HEADER_LENGTH + WapPushFormat.CONCATENATION_BYTES);
    data.write(WapPushFormat.PORTS);
    data.write(WapPushFormat.PORTS_LENGTH);
    writeWord(data, message.port());
    writeWord(data, message.sourcePort());
    if (total > 1) {
      data.write(WapPushFormat.CONCATENATION);
      data.write(WapPushFormat.CONCATENATION_LENGTH);
      data.write(message.reference());
      data.write(total);
      data.write(number);
    }
  }

  private static void writeWord(ByteArrayOutputStream data, int word) {
    data.write(word >>> Byte.SIZE);
    data.write(word);
  }
}
