package org.muster.protocol.codec;

import java.util.Arrays;
import org.muster.protocol.MalformedException;

/** Reads a connectionless push with a notification in it, to the letter (TS Appendix E.1). */
public final class WapPushReader {

  private WapPushReader() {}

  /**
   * Reads a push in the form that {@link WapPushWriter} gives it.
   *
   * @param pdu the bytes, not {@code null}
   * @return the push; its notification can be read by {@link Package0Reader}
   * @throws MalformedException if the bytes are no such push, or what it carries is no notification
   */
  public static WapPush read(byte[] pdu) {
    if (pdu.length < WapPushFormat.PUSH_HEADER_BYTES) {
      throw new MalformedException(
          "A push has at least "
              + WapPushFormat.PUSH_HEADER_BYTES
              + " bytes, not "
              + pdu.length
              + ".");
    }
    expect(pdu, 1, WapPushFormat.PUSH, "the PDU type is Push");
    expect(pdu, 2, WapPushFormat.HEADERS.length, "the headers have 3 bytes");
    expect(pdu, 3, 0xD8, "the content type is that of a notification");
    expect(pdu, 4, 0xAF, "the header X-Wap-Application-Id follows");
    expect(pdu, 5, 0x87, "the application is device management");
    byte[] notification = Arrays.copyOfRange(pdu, WapPushFormat.PUSH_HEADER_BYTES, pdu.length);
    Package0Reader.read(notification);
    return new WapPush(WapPushFormat.octet(pdu, 0), notification);
  }

  private static void expect(byte[] pdu, int at, int value, String why) {
    int found = WapPushFormat.octet(pdu, at);
    if (found != value) {
      throw new MalformedException(
          "Byte %d of a push is %02X, because %s; here it is %02X."
              .formatted(at + 1, value, why, found));
    }
  }
}
