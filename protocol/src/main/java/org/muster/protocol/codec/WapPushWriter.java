package org.muster.protocol.codec;

import java.io.ByteArrayOutputStream;

/**
 * Writes the connectionless push that carries a notification (TS Appendix E.1). Over UDP it is one
 * datagram to {@link WapPush#PORT}; over SMS it rides in a short message, see {@link
 * ShortMessageWriter}.
 */
public final class WapPushWriter {

  private WapPushWriter() {}

  /**
   * Writes a push.
   *
   * @param push not {@code null}
   * @return the PDU: six bytes and the notification
   */
  public static byte[] write(WapPush push) {
    ByteArrayOutputStream pdu = new ByteArrayOutputStream();
    pdu.write(push.transactionId());
    pdu.write(WapPushFormat.PUSH);
    pdu.write(WapPushFormat.HEADERS.length);
    pdu.writeBytes(WapPushFormat.HEADERS);
    pdu.writeBytes(push.notification());
    return pdu.toByteArray();
  }
}
