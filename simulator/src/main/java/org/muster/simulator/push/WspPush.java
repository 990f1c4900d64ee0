package org.muster.simulator.push;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A connectionless push as a device's WAP stack takes it (WAP-230 §8.2.4.1 and §8.4; TS Appendix
 * E.1): only those for the DM client are let through.
 */
final class WspPush {

  private static final int PUSH = 0x06;
  private static final int WELL_KNOWN = 0x80;
  private static final int LOW_BITS = 0x7F;
  private static final int MOST_SHORT_LENGTH = 30;
  private static final int LONG_LENGTH = 31;
  private static final int NOTIFICATION = 0x58;
  private static final int APPLICATION_ID = 0x2F;
  private static final int DM = 0x07;
  private static final String NOTIFICATION_NAME = "application/vnd.syncml.dm.notification";
  private static final String DM_NAME = "x-wap-application:syncml.dm";
  private static final String APPLICATION_ID_NAME = "x-wap-application-id";

  private final ByteBuffer headers;

  private WspPush(ByteBuffer headers) {
    this.headers = headers;
  }

  /** The notification in a datagram; empty if it is no push, or is for another application. */
  static Optional<byte[]> notificationIn(byte[] datagram) {
    try {
      ByteBuffer pdu = ByteBuffer.wrap(datagram);
      pdu.get(); // the transaction, of no use without a connection
      if (pdu.get() != PUSH) {
        return Optional.empty();
      }
      int length = uintvar(pdu);
      ByteBuffer headers = pdu.slice().limit(length);
      pdu.position(pdu.position() + length);
      if (!new WspPush(headers).isForDm()) {
        return Optional.empty();
      }
      byte[] body = new byte[pdu.remaining()];
      pdu.get(body);
      return Optional.of(body);
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isForDm() {
    if (!is(contentType(), NOTIFICATION, NOTIFICATION_NAME)) {
      return false;
    }
    boolean application = false;
    while (headers.hasRemaining()) {
      Object name = token();
      Object value = value();
      application |= is(name, APPLICATION_ID, APPLICATION_ID_NAME) && is(value, DM, DM_NAME);
    }
    return application;
  }

  private static boolean is(Object token, int number, String name) {
    return token instanceof String text
        ? text.equalsIgnoreCase(name)
        : Integer.valueOf(number).equals(token);
  }

  /** Alone, or with its length and parameters. */
  private Object contentType() {
    int first = headers.get(headers.position()) & 0xFF;
    if (first > LONG_LENGTH) {
      return token();
    }
    int length = length();
    int end = headers.position() + length;
    Object type = token();
    headers.position(end);
    return type;
  }

  /** A number, a text, or something of a length that is passed over. */
  private Object value() {
    int first = headers.get(headers.position()) & 0xFF;
    if (first > LONG_LENGTH) {
      return token();
    }
    int length = length();
    headers.position(headers.position() + length);
    return "";
  }

  private int length() {
    int first = headers.get() & 0xFF;
    return first <= MOST_SHORT_LENGTH ? first : uintvar(headers);
  }

  private Object token() {
    int first = headers.get(headers.position()) & 0xFF;
    if (first >= WELL_KNOWN) {
      headers.get();
      return first & LOW_BITS;
    }
    StringBuilder text = new StringBuilder();
    for (byte one = headers.get(); one != 0; one = headers.get()) {
      text.append((char) (one & 0xFF));
    }
    return new String(
        text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Seven bits in a byte, the first byte first (WAP-230 §8.1.2). */
  private static int uintvar(ByteBuffer bytes) {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int one = bytes.get();
      value = value << 7 | one & LOW_BITS;
      if (one >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a length of more than four bytes");
  }
}
