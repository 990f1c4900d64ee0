package org.muster.bootstrap;

/**
 * A bootstrap that was just prepared: the only time that its token is shown.
 *
 * @param token the last part of the URL that the document is fetched from; unguessable
 */
public record Prepared(BootstrapDetails bootstrap, String token) {

  /** Without the token: whoever has it gets the document. */
  @Override
  public String toString() {
    return "Prepared[" + bootstrap + "]";
  }
}
