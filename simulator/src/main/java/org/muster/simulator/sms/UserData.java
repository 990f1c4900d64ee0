package org.muster.simulator.sms;

import java.util.Arrays;
import org.muster.simulator.wire.UnreadablePackage;

/**
 * The user data of one short message with a header (3GPP TS 23.040 §9.2.3.24), as a modem reads it.
 *
 * @param port the application port it is for; -1 if it names none
 * @param reference which message it is a part of
 * @param total how many parts there are; 1 for a whole one
 * @param number which part it is, from 1
 * @param body what follows the header
 */
record UserData(int port, int reference, int total, int number, byte[] body) {

  private static final int LONGEST = 140;
  private static final int CONCATENATION = 0x00;
  private static final int PORTS = 0x05;

  static UserData read(byte[] data) throws UnreadablePackage {
    require(data.length > 0 && data.length <= LONGEST, "1 to 140 bytes");
    int end = 1 + (data[0] & 0xff);
    require(end <= data.length, "a header that ends within the message");
    UserData read = new UserData(-1, 0, 1, 1, Arrays.copyOfRange(data, end, data.length));
    int at = 1;
    while (at < end) {
      require(at + 2 <= end, "whole information elements");
      int length = data[at + 1] & 0xff;
      require(at + 2 + length <= end, "whole information elements");
      read = read.with(data[at] & 0xff, Arrays.copyOfRange(data, at + 2, at + 2 + length));
      at += 2 + length;
    }
    return read;
  }

  /** Elements that a modem does not know are passed over. */
  private UserData with(int element, byte[] value) throws UnreadablePackage {
    if (element == PORTS) {
      require(value.length == 4, "two ports of 16 bits");
      int destination = (value[0] & 0xff) << 8 | value[1] & 0xff;
      return new UserData(destination, reference, total, number, body);
    }
    if (element == CONCATENATION) {
      require(value.length == 3, "a concatenation of three bytes");
      require(value[1] != 0 && value[2] != 0, "parts that are counted from one");
      require((value[2] & 0xff) <= (value[1] & 0xff), "no more parts than it says");
      return new UserData(port, value[0] & 0xff, value[1] & 0xff, value[2] & 0xff, body);
    }
    return this;
  }

  private static void require(boolean condition, String what) throws UnreadablePackage {
    if (!condition) {
      throw new UnreadablePackage("not a short message with a header: it should have " + what);
    }
  }
}
