package org.muster.notification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.kernel.Ids;
import org.muster.kernel.Rounds;

/**
 * Looks after notifications that nothing happens to: one that its queue has forgotten is put there
 * again, one that the device did not answer is repeated, one whose time is over expires.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class NotificationSweep {

  private static final Logger LOG = Logger.getLogger("org.muster.notification");

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration LONG_PAUSE = Duration.ofMinutes(5);

  @Inject private Overdue overdue;
  @Inject private ReceiptBook receipts;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    overdue.takeOver();
    rounds.every(PAUSE, () -> overdue.ids().forEach(this::lookAfter));
    rounds.every(LONG_PAUSE, this::forget);
    rounds.every(LONG_PAUSE, receipts::forget);
  }

  /** One that makes trouble holds up no other. */
  private void lookAfter(Long id) {
    try {
      overdue.lookAfter(id);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "The notification " + Ids.text(id) + " is looked at later");
    }
  }

  private void forget() {
    boolean more = true;
    while (more) {
      more = overdue.forget();
    }
  }
}
