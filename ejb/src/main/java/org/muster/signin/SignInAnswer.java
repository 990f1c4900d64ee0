package org.muster.signin;

import java.time.Duration;

/** What comes of signing in at the console. */
public sealed interface SignInAnswer {

  /**
   * Signed in.
   *
   * @param token what the console shows with each request; known to nobody but its browser
   * @param lifetime how long it lasts
   */
  record Welcome(String token, Duration lifetime) implements SignInAnswer {

    /** Without the token, so that it reaches no log. */
    @Override
    public String toString() {
      return "Welcome[lifetime=" + lifetime + "]";
    }
  }

  /** Name and password are right; the code of the second factor is wanted, too. */
  record CodeWanted() implements SignInAnswer {}

  /** Something of it is wrong; nobody is told what. */
  record Wrong() implements SignInAnswer {}

  /** There were too many failures; nothing was looked at. */
  record Locked() implements SignInAnswer {}
}
