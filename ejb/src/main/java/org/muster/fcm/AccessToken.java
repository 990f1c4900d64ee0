package org.muster.fcm;

import java.time.Instant;

/**
 * What messages are sent with for a while.
 *
 * @param text a secret
 * @param goodUntil a little before it expires
 */
record AccessToken(String text, Instant goodUntil) {

  boolean isGoodAt(Instant now) {
    return now.isBefore(goodUntil);
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "AccessToken[until " + goodUntil + "]";
  }
}
