package org.muster.protocol.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.muster.protocol.MalformedException;

/** The options of a notification, found but not yet understood (TS §7.1.1). */
final class Options {

  private final byte[] bytes;
  private final Map<Integer, Place> places = new LinkedHashMap<>();

  private record Place(int offset, int length) {}

  private Options(byte[] bytes) {
    this.bytes = bytes;
  }

  static Options in(byte[] bytes) {
    if (bytes.length < Package0Format.HEADER_BYTES) {
      throw new MalformedException(
          "A notification has at least 2 bytes, not " + bytes.length + ".");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int header = Short.toUnsignedInt(buffer.getShort());
    if (header >>> 12 != Package0Format.VERSION) {
      throw new MalformedException(
          "Only notifications of version 2 are known, this one has " + (header >>> 12) + ".");
    }
    Options options = new Options(bytes);
    options.find(header >>> 7 & 0x1F, buffer);
    return options;
  }

  /** The value of an option, or empty if the option is absent. */
  Optional<byte[]> value(int number) {
    return Optional.ofNullable(places.get(number))
        .map(place -> Arrays.copyOfRange(bytes, place.offset, place.offset + place.length));
  }

  /** Where the value of an option that is present begins. */
  int offset(int number) {
    return places.get(number).offset;
  }

  private void find(int count, ByteBuffer buffer) {
    int number = 0;
    for (int i = 1; i <= count; i++) {
      if (buffer.remaining() < Package0Format.OPTION_HEADER_BYTES) {
        throw new MalformedException(
            "The notification promises " + count + " options, but ends before option " + i + ".");
      }
      int word = Short.toUnsignedInt(buffer.getShort());
      int delta = word >>> 12;
      if (delta == 0) {
        throw new MalformedException("The notification repeats option number " + number + ".");
      }
      number += delta;
      place(number, word & 0xFFF, buffer);
    }
    if (buffer.hasRemaining()) {
      throw new MalformedException(
          "The notification goes on after the last of its " + count + " options.");
    }
  }

  private void place(int number, int length, ByteBuffer buffer) {
    if (length > buffer.remaining()) {
      throw new MalformedException(
          "Option %d has %d bytes, but only %d are left."
              .formatted(number, length, buffer.remaining()));
    }
    places.put(number, new Place(buffer.position(), length));
    buffer.position(buffer.position() + length);
  }
}
