package org.muster.notification;

import java.time.Duration;
import java.util.Objects;

/**
 * How a device is wanted.
 *
 * @param lane whether the notification goes before others
 * @param lifetime for how long; null for as long as is set
 */
public record Wish(Lane lane, Duration lifetime) {

  /** As soon as can be. */
  public static final Wish URGENT = new Wish(Lane.URGENT, null);

  /** Checks the lane. */
  public Wish {
    Objects.requireNonNull(lane, "lane");
  }
}
