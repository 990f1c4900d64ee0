package org.muster.web.repository;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Beats with everything that comes. */
final class PulsedBody extends FilterInputStream {

  private final Pulse pulse;

  PulsedBody(InputStream in, Pulse pulse) {
    super(in);
    this.pulse = pulse;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    pulse.beat();
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    pulse.beat();
    return read;
  }
}
