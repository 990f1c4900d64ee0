package org.muster.notification;

import java.time.Instant;
import org.muster.gateway.Parcel;

/**
 * What a gateway is asked to take.
 *
 * @param gateway its name
 * @param attempt the number of the attempt, from 1
 * @param at since when: a device can come before its gateway has answered
 */
record Dispatch(String gateway, int attempt, Instant at, Parcel parcel) {

  AttemptKey key() {
    return new AttemptKey(notification(), attempt);
  }

  long notification() {
    return parcel.notification();
  }
}
