package org.muster.operator;

import java.time.Duration;

/**
 * A sign-in at the console.
 *
 * @param token what the console shows with each request; known to nobody but its browser
 * @param lifetime how long it lasts
 */
public record SignIn(String token, Duration lifetime) {

  /** Without the token, so that it reaches no log. */
  @Override
  public String toString() {
    return "SignIn[lifetime=" + lifetime + "]";
  }
}
