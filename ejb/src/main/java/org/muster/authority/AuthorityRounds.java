package org.muster.authority;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.kernel.Rounds;

/** Keeps what a node remembers of the authorities up to date, and complains of overdue lists. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class AuthorityRounds {

  private static final Logger LOG = Logger.getLogger("org.muster.authority");
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration COMPLAIN_EVERY = Duration.ofHours(1);

  @Inject private AuthorityBook book;
  @Inject private AuthorityReader reader;
  @Inject private Rounds rounds;
  @Inject private Clock clock;
  @Inject private Event<AuthoritiesRefreshed> refreshed;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    refresh();
    complain();
    rounds.every(PAUSE, this::refresh);
    rounds.every(COMPLAIN_EVERY, this::complain);
  }

  /** Something was changed on this node: nobody waits for the next round. */
  public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuthoritiesChanged news) {
    refresh();
    complain();
  }

  private void refresh() {
    if (book.refresh(reader::read)) {
      refreshed.fire(new AuthoritiesRefreshed());
    }
  }

  private void complain() {
    book.all().stream()
        .filter(authority -> authority.isOverdueAt(clock.instant()))
        .forEach(
            authority ->
                LOG.log(
                    Level.WARNING,
                    "The CRL of the device authority {0} is overdue: what was revoked since is not"
                        + " known. Bring a newer one.",
                    authority.name()));
  }
}
