package org.muster.simulator.factory;

import java.io.IOException;

/** A DDF that cannot be read, or values that do not go with it. */
public final class UnfitDescription extends IOException {

  private static final long serialVersionUID = 1L;

  UnfitDescription(String message) {
    super(message);
  }

  UnfitDescription(String message, Exception cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
