package org.muster.simulator.command;

/** A command that could not be performed, with the status code that says why (TS §8). */
final class Refusal extends Exception {

  static final int BAD_REQUEST = 400;
  static final int NOT_FOUND = 404;
  static final int NOT_ACCEPTABLE = 406;
  static final int UNSUPPORTED_MEDIA_TYPE = 415;
  static final int SERVER_URI_ERROR = 419;
  static final int INTERNAL_ERROR = 500;
  static final int NOT_IMPLEMENTED = 501;

  private static final long serialVersionUID = 1L;

  private final int status;

  Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
