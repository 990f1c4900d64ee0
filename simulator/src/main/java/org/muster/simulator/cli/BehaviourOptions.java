package org.muster.simulator.cli;

import java.time.Duration;
import org.muster.simulator.Behaviour;
import picocli.CommandLine.Option;

/** How well devices behave. */
final class BehaviourOptions {

  @Option(
      names = "--drop-after",
      defaultValue = "-1",
      description = "Goes away without an answer after that many commands; -1: never (default).")
  private int dropAfter;

  @Option(
      names = "--delay-millis",
      defaultValue = "0",
      description = "How long it takes before each answer (default: ${DEFAULT-VALUE}).")
  private long delayMillis;

  Behaviour behaviour() {
    return new Behaviour(Duration.ofMillis(delayMillis), dropAfter);
  }
}
