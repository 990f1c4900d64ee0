package org.muster.credential;

/**
 * A credential that was just made: the only time that its secret is shown.
 *
 * @param secret the password, or the key; whoever asked for it tells the device
 */
public record Issued<T>(CredentialDetails credential, T secret) {

  /** Without the secret, so that it reaches no log. */
  @Override
  public String toString() {
    return "Issued[" + credential + "]";
  }
}
