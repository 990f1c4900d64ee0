package org.muster.protocol.codec;

import java.util.Arrays;
import org.muster.protocol.MalformedException;

/** Reads the user data of a single short message with a push in it, to the letter (E.1). */
public final class ShortMessageReader {

  private ShortMessageReader() {}

  /**
   * Reads the user data in the form that {@link ShortMessageWriter} gives it.
   *
   * @param data the bytes, not {@code null}
   * @return the message
   * @throws MalformedException if the bytes are no such message; one of several parts is none
   */
  public static ShortMessage read(byte[] data) {
    if (data.length < WapPushFormat.USER_DATA_HEADER_BYTES
        || data.length > WapPushFormat.SHORT_MESSAGE_BYTES) {
      throw new MalformedException(
          "The user data of a push by short message has 7 to 140 bytes, not " + data.length + ".");
    }
    if (WapPushFormat.octet(data, 0) != WapPushFormat.USER_DATA_HEADER_LENGTH
        || WapPushFormat.octet(data, 1) != WapPushFormat.PORTS
        || WapPushFormat.octet(data, 2) != WapPushFormat.PORTS_LENGTH) {
      throw new MalformedException(
          "The user data header must begin with 06 05 04: two ports and nothing else. Messages of"
              + " several parts are not read.");
    }
    int port = WapPushFormat.word(data, 3);
    if (port != WapPush.PORT) {
      throw new MalformedException(
          "A push goes to port " + WapPush.PORT + ", this message goes to " + port + ".");
    }
    byte[] pdu = Arrays.copyOfRange(data, WapPushFormat.USER_DATA_HEADER_BYTES, data.length);
    return new ShortMessage(WapPushFormat.word(data, 5), WapPushReader.read(pdu));
  }
}
