package org.muster.web.repository;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Beats with everything that is taken, in portions that even a slow device takes in no time. */
final class PulsedOutput extends FilterOutputStream {

  private static final int PORTION = 16 * 1024;

  private final Pulse pulse;

  PulsedOutput(OutputStream out, Pulse pulse) {
    super(out);
    this.pulse = pulse;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int done = 0; done < length; done += PORTION) {
      out.write(bytes, offset + done, Math.min(PORTION, length - done));
      pulse.beat();
    }
  }
}
