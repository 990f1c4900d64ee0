package org.muster.web.repository;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.muster.repository.TransferDesk;

/** Says that a transfer goes on: at its beginning, and then at most once a minute. */
final class Pulse {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final String token;
  private final TransferDesk desk;
  private final Clock clock;
  private Instant next = Instant.MIN;

  Pulse(String token, TransferDesk desk, Clock clock) {
    this.token = token;
    this.desk = desk;
    this.clock = clock;
  }

  /** Something went through. */
  void beat() {
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      next = now.plus(EVERY);
      desk.goesOn(token);
    }
  }
}
