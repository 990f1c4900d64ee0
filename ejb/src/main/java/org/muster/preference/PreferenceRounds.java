package org.muster.preference;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import org.muster.kernel.Rounds;

/** Keeps what a node remembers of the preferences up to date. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class PreferenceRounds {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Inject private PreferenceBook book;
  @Inject private PushPreferences preferences;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    refresh();
    rounds.every(PAUSE, this::refresh);
  }

  /** Something was changed on this node: nobody waits for the next round. */
  public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PreferencesChanged news) {
    refresh();
  }

  private void refresh() {
    book.refresh(preferences::list);
  }
}
