package org.muster.simulator.wire;

/** What came from the server side is not what the specification describes. */
public final class UnreadablePackage extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with it
   */
  public UnreadablePackage(String message) {
    super(message);
  }
}
