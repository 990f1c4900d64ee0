package org.muster.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of sessions. */
@Dependent
class SessionConfig {

  /**
   * How long a device may be silent after it was sent commands; the protocol knows no limit (TS
   * §5.1.1), an operator does. What it fetches and delivers meanwhile moves the end of it, at most
   * once a minute.
   */
  @Inject
  @ConfigProperty(name = "muster.session.silence", defaultValue = "PT10M")
  Duration silence;

  /** How often silent sessions are looked for. */
  @Inject
  @ConfigProperty(name = "muster.session.reap-every", defaultValue = "PT5S")
  Duration reapEvery;

  /** After which time a report that is still not applied is taken for forgotten by the queue. */
  @Inject
  @ConfigProperty(name = "muster.session.forgotten-after", defaultValue = "PT30S")
  Duration forgottenAfter;

  /**
   * After how many attempts a report is left alone for a while. The results queue's
   * max-delivery-attempts is the same number.
   */
  @Inject
  @ConfigProperty(name = "muster.results.delivery.attempts", defaultValue = "20")
  int deliveryAttempts;

  /**
   * For how long a report is left alone that could not be applied; its message lies in the
   * dead-letter queue.
   */
  @Inject
  @ConfigProperty(name = "muster.session.parked-for", defaultValue = "P1D")
  Duration parkedFor;

  /** How many refused packages are kept of each device. */
  @Inject
  @ConfigProperty(name = "muster.session.incidents-kept", defaultValue = "100")
  int incidentsKept;
}
