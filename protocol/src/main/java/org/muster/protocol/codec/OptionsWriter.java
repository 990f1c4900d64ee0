package org.muster.protocol.codec;

import java.io.ByteArrayOutputStream;

/** Writes the header and the options of a notification, in increasing number (TS §7.1.1). */
final class OptionsWriter {

  private final ByteArrayOutputStream options = new ByteArrayOutputStream();
  private int count;
  private int last;

  /** Adds an option; {@code null} leaves it out. */
  void add(int number, byte[] value) {
    if (value == null) {
      return;
    }
    writeWord((number - last) << 12 | value.length);
    options.writeBytes(value);
    last = number;
    count++;
  }

  /** How many bytes the notification has so far, header included. */
  int size() {
    return Package0Format.HEADER_BYTES + options.size();
  }

  byte[] toBytes() {
    byte[] bytes = new byte[size()];
    int header = Package0Format.VERSION << 12 | count << 7;
    bytes[0] = (byte) (header >>> Byte.SIZE);
    bytes[1] = (byte) header;
    System.arraycopy(options.toByteArray(), 0, bytes, Package0Format.HEADER_BYTES, options.size());
    return bytes;
  }

  private void writeWord(int word) {
    options.write(word >>> Byte.SIZE);
    options.write(word);
  }
}
