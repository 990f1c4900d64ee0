package org.muster.simulator.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Takes the binary form of a notification apart: a header word and numbered options (TS §3.1). */
final class NotificationOptions {

  private static final int VERSION = 2;

  private final byte[] bytes;
  private final Map<Integer, byte[]> values = new HashMap<>();
  private final Map<Integer, Integer> positions = new HashMap<>();

  private NotificationOptions(byte[] bytes) {
    this.bytes = bytes;
  }

  static NotificationOptions read(byte[] bytes) throws UnreadablePackage {
    NotificationOptions options = new NotificationOptions(bytes);
    options.takeApart();
    return options;
  }

  private void takeApart() throws UnreadablePackage {
    require(bytes.length >= 2, "too short");
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int header = in.getShort() & 0xffff;
    require(header >>> 12 == VERSION, "not version 2");
    int number = 0;
    for (int left = header >>> 7 & 0x1f; left > 0; left--) {
      require(in.remaining() >= 2, "an option is missing");
      int word = in.getShort() & 0xffff;
      require(word >>> 12 > 0, "an option is repeated");
      number += word >>> 12;
      take(in, number, word & 0xfff);
    }
    require(!in.hasRemaining(), "bytes after the last option");
  }

  private void take(ByteBuffer in, int number, int length) throws UnreadablePackage {
    require(in.remaining() >= length, "an option runs past the end");
    positions.put(number, in.position());
    byte[] value = new byte[length];
    in.get(value);
    values.put(number, value);
  }

  Map<Integer, byte[]> values() {
    return values;
  }

  void requireLength(int number, int length) throws UnreadablePackage {
    byte[] value = values.get(number);
    require(value == null || value.length == length, "option " + number + " has a wrong length");
  }

  /** The whole notification with the value of one option set to zeros. */
  byte[] withZeroed(int number) {
    byte[] copy = Arrays.copyOf(bytes, bytes.length);
    Integer position = positions.get(number);
    if (position != null) {
      Arrays.fill(copy, position, position + values.get(number).length, (byte) 0);
    }
    return copy;
  }

  private static void require(boolean condition, String message) throws UnreadablePackage {
    if (!condition) {
      throw new UnreadablePackage("not a notification: " + message);
    }
  }
}
