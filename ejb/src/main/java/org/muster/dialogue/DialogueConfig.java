package org.muster.dialogue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of dialogues. */
@Dependent
class DialogueConfig {

  /** How long a page can be answered; it has to wait for its device and then for its user. */
  @Inject
  @ConfigProperty(name = "muster.dialogue.lifetime", defaultValue = "P3D")
  Duration lifetime;

  /** How often questions that nobody answered are looked for. */
  @Inject
  @ConfigProperty(name = "muster.dialogue.expire-every", defaultValue = "PT30S")
  Duration expireEvery;

  /** How long a question is remembered after it is over. */
  @Inject
  @ConfigProperty(name = "muster.dialogue.kept-for", defaultValue = "P7D")
  Duration keptFor;
}
