package org.muster.protocol.codec;

/**
 * Numbers of the connectionless push that carries a notification, and of the short message that
 * carries the push (TS Appendix E.1, WAP-230 WSP, WAP-259 WDP).
 */
final class WapPushFormat {

  static final int MAX_OCTET = 0xFF;
  static final int MAX_PORT = 0xFFFF;

  static final int PUSH = 0x06;

  /** The content type 0x58 and the header X-Wap-Application-Id (0x2F) with 0x07, in short form. */
  static final byte[] HEADERS = {(byte) 0xD8, (byte) 0xAF, (byte) 0x87};

  /** TID, PDU type, length of the headers, and the headers. */
  static final int PUSH_HEADER_BYTES = 3 + HEADERS.length;

  static final int SHORT_MESSAGE_BYTES = 140;
  static final int USER_DATA_HEADER_BYTES = 7;
  static final int MAX_NOTIFICATION_BYTES =
      SHORT_MESSAGE_BYTES - USER_DATA_HEADER_BYTES - PUSH_HEADER_BYTES;

  /** How many bytes of user data header follow. */
  static final int USER_DATA_HEADER_LENGTH = USER_DATA_HEADER_BYTES - 1;

  /** Information element: application ports of 16 bits, four bytes of them. */
  static final int PORTS = 0x05;

  static final int PORTS_LENGTH = 4;

  /** Information element: which part it is of which message, by a reference of 8 bits. */
  static final int CONCATENATION = 0x00;

  static final int CONCATENATION_LENGTH = 3;

  /** Of the whole information element. */
  static final int CONCATENATION_BYTES = 2 + CONCATENATION_LENGTH;

  /** How much of a push goes into a message that is whole, and into one of several. */
  static final int SINGLE_BYTES = SHORT_MESSAGE_BYTES - USER_DATA_HEADER_BYTES;

  static final int PART_BYTES = SINGLE_BYTES - CONCATENATION_BYTES;

  private WapPushFormat() {}

  static int octet(byte[] bytes, int at) {
    return Byte.toUnsignedInt(bytes[at]);
  }

  static int word(byte[] bytes, int at) {
    return octet(bytes, at) << Byte.SIZE | octet(bytes, at + 1);
  }
}
