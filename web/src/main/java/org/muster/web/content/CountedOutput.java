package org.muster.web.content;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Knows how many bytes were taken. */
public final class CountedOutput extends FilterOutputStream {

  private long count;

  /** Counts what goes there. */
  public CountedOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    count++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    count += length;
  }

  /** How many so far. */
  public long count() {
    return count;
  }
}
