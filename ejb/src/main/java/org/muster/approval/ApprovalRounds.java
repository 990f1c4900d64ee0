package org.muster.approval;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.kernel.Rounds;

/** Looks after what waits: does what is due, and gives up what nobody agreed to. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class ApprovalRounds {

  private static final Logger LOG = Logger.getLogger("org.muster.approval");

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

  @Inject private Execution execution;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(PAUSE, () -> execution.due().forEach(this::execute));
    rounds.every(LONG_PAUSE, () -> execution.late().forEach(execution::expire));
  }

  /** One that cannot be done holds up no other. */
  private void execute(Long id) {
    try {
      execution.execute(id);
    } catch (Refusal refusal) {
      execution.fail(id, refusal.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "The approval " + Ids.text(id) + " is tried again");
      execution.postpone(id);
    }
  }
}
