package org.muster.gateway;

import java.time.Duration;
import java.util.Objects;

/**
 * How many notifications may be handed over, and when.
 *
 * @param count at least one
 * @param pause how long to wait before; zero for not at all
 */
public record Leave(int count, Duration pause) {

  /** Checks that it lets something go. */
  public Leave {
    Objects.requireNonNull(pause, "pause");
    if (count < 1) {
      throw new IllegalArgumentException("A leave is for one at least");
    }
  }
}
