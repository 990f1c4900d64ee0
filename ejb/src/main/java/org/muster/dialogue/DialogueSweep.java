package org.muster.dialogue;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.muster.kernel.OneByOne;
import org.muster.kernel.Rounds;

/** Ends questions that nobody answered, each in its own transaction. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class DialogueSweep {

  private static final int AT_ONCE = 500;

  @Inject private UserDialogue dialogue;
  @Inject private DialogueConfig config;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(config.expireEvery, this::sweep);
  }

  private void sweep() {
    // Whoever has the token of a question may answer it: it is not named.
    OneByOne.attempt(dialogue.overdue(AT_ONCE), token -> "A question", dialogue::expire);
    dialogue.forget();
  }
}
