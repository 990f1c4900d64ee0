package org.muster.simulator.operator;

import java.io.IOException;

/** The server's API said no. */
public final class OperatorRefusal extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;

  OperatorRefusal(int status, String message) {
    super("HTTP " + status + ": " + message);
    this.status = status;
  }

  /**
   * @return the HTTP status
   */
  public int status() {
    return status;
  }
}
