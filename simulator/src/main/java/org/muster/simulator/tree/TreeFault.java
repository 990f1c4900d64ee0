package org.muster.simulator.tree;

/** Why the tree did not do what it was asked, with the status a server is told (TS §8). */
public final class TreeFault extends Exception {

  /** The target is missing. */
  public static final int NOT_FOUND = 404;

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

  /**
   * @param message what is not allowed, free of secrets
   * @return a fault with status 403
   */
  public static TreeFault forbidden(String message) {
    return new TreeFault(403, message);
  }

  static TreeFault notFound(String message) {
    return new TreeFault(NOT_FOUND, message);
  }

  /**
   * @param message what cannot be done with this node
   * @return a fault with status 405
   */
  public static TreeFault notAllowed(String message) {
    return new TreeFault(405, message);
  }

  static TreeFault notUnderstood(String message) {
    return new TreeFault(415, message);
  }
}
