package org.muster.signin;

/**
 * What an authenticator app has to be told, once.
 *
 * @param secret in the letters that can be typed
 * @param uri the same as apps read it, mostly from a picture: {@code otpauth://totp/...}
 */
public record Enrolment(String secret, String uri) {

  /** Nothing of it, so that it reaches no log. */
  @Override
  public String toString() {
    return "Enrolment[]";
  }
}
