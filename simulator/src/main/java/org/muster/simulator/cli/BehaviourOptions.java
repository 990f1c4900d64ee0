package org.muster.simulator.cli;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.muster.simulator.Behaviour;
import org.muster.simulator.command.OptionalCommand;
import org.muster.simulator.quirk.Quirk;
import org.muster.simulator.quirk.Quirks;
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

  @Option(
      names = "--quirk",
      paramLabel = "NAME",
      converter = QuirkWord.class,
      description =
          "A way in which it differs from the book, from the list below; may be repeated.")
  private List<Quirk> quirks = List.of();

  @Option(
      names = "--without",
      paramLabel = "COMMAND",
      split = ",",
      description = "Commands it does not know, separated by commas: ${COMPLETION-CANDIDATES}.")
  private Set<OptionalCommand> missing = EnumSet.noneOf(OptionalCommand.class);

  @Option(names = "--digest", description = "Signs in by HTTP Digest instead of HTTP Basic.")
  private boolean digest;

  Behaviour behaviour() {
    return new Behaviour(
        Duration.ofMillis(delayMillis), dropAfter, Quirks.NONE.and(quirks), missing, digest);
  }
}
