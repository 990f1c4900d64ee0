package org.muster.credential;

/**
 * A user name and a password: shown by a device to prove who it is (TS §9.2.1), or given to it.
 *
 * @param username null where it is to be chosen: the DevID then
 * @param password null where it is to be generated
 */
public record PasswordCredentials(String username, String password) {

  /** Credentials of which everything is to be chosen by the server. */
  public static final PasswordCredentials GENERATED = new PasswordCredentials(null, null);

  /** Without the password, so that it reaches no log. */
  @Override
  public String toString() {
    return "PasswordCredentials[username=" + username + "]";
  }
}
