package org.muster.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A name and a password for HTTP Basic (RFC 7617).
 *
 * @param username never null
 * @param password never null
 */
public record Credentials(String username, String password) {

  /**
   * @return the value of the Authorization header
   */
  public String asBasic() {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** Without the password: this text may end up in a log. */
  @Override
  public String toString() {
    return "Credentials[" + username + "]";
  }
}
