package org.muster.web.content;

import java.io.IOException;

/** A body ended before its end. */
public final class BrokenBody extends IOException {

  private static final long serialVersionUID = 1L;

  private final long received;

  BrokenBody(long received, IOException cause) {
    super("The body broke off after " + received + " bytes.", cause);
    this.received = received;
  }

  /** How many bytes had come. */
  public long received() {
    return received;
  }
}
