package org.muster.content;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Holds the last byte of what is written back until its end is noted: whoever reads cannot have all
 * of it before.
 */
final class LastByte {

  private final OutputStream out;
  private final Runnable beforeEnd;

  LastByte(OutputStream out, Runnable beforeEnd) {
    this.out = out;
    this.beforeEnd = beforeEnd;
  }

  /**
   * Writes at least one byte.
   *
   * @param ends whether nothing comes after it
   */
  void write(byte[] bytes, int offset, int count, boolean ends) throws IOException {
    if (!ends) {
      out.write(bytes, offset, count);
      return;
    }
    out.write(bytes, offset, count - 1);
    out.flush();
    beforeEnd.run();
    out.write(bytes, offset + count - 1, 1);
  }
}
