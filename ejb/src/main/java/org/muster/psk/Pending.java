package org.muster.psk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Bytes that wait until the other side takes them. Nobody reads more for it before it is empty. */
final class Pending {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private ByteBuffer bytes = NOTHING;

  void put(byte[] more) {
    if (bytes.hasRemaining()) {
      ByteBuffer both = ByteBuffer.allocate(bytes.remaining() + more.length);
      bytes = both.put(bytes).put(more).flip();
    } else {
      bytes = ByteBuffer.wrap(more);
    }
  }

  /** Nobody will take them any more. */
  void drop() {
    bytes = NOTHING;
  }

  boolean isEmpty() {
    return !bytes.hasRemaining();
  }

  /** Writes what the channel takes; whether that was anything. */
  boolean drainTo(WritableByteChannel channel) throws IOException {
    boolean moved = !isEmpty() && channel.write(bytes) > 0;
    if (isEmpty()) {
      bytes = NOTHING;
    }
    return moved;
  }
}
