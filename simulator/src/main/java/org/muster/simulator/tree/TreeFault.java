package org.muster.simulator.tree;

/** Why the tree did not do what it was asked, with the status a server is told (TS §8). */
public final class TreeFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;

  private TreeFault(int status, String message) {
    super(message);
    this.status = status;
  }

  /**
   * @return the status code of TS §8
   */
  public int status() {
    return status;
  }

  static TreeFault malformed(String message) {
    return new TreeFault(400, message);
  }

  static TreeFault forbidden(String message) {
    return new TreeFault(403, message);
  }

  static TreeFault notFound(String message) {
    return new TreeFault(404, message);
  }

  static TreeFault notAllowed(String message) {
    return new TreeFault(405, message);
  }

  static TreeFault notUnderstood(String message) {
    return new TreeFault(415, message);
  }
}
