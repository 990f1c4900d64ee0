package org.muster.web.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how many bytes of a body have come. */
public final class CountedBody extends FilterInputStream {

  private long count;

  /** Counts what comes from there. */
  public CountedBody(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    count += value < 0 ? 0 : 1;
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    count += Math.max(0, read);
    return read;
  }

  /** How many so far. */
  public long count() {
    return count;
  }
}
