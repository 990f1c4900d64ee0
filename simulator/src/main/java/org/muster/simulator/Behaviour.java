package org.muster.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.muster.simulator.command.Abilities;
import org.muster.simulator.command.OptionalCommand;
import org.muster.simulator.quirk.Quirk;
import org.muster.simulator.quirk.Quirks;

/**
 * How well a device behaves. Immutable.
 *
 * @param delay how long it takes before each Package#3
 * @param dropAfterCommands after how many commands of a session it goes away without a Package#3;
 *     negative: never
 * @param quirks how it differs from the book
 * @param missing commands it does not know
 * @param digest whether it signs in by HTTP Digest, and by HTTP Basic else
 */
public record Behaviour(
    Duration delay,
    int dropAfterCommands,
    Quirks quirks,
    Set<OptionalCommand> missing,
    boolean digest) {

  /** Prompt, reliable, by the book. */
  public static final Behaviour FAITHFUL =
      new Behaviour(Duration.ZERO, -1, Quirks.NONE, Set.of(), false);

  /** Nobody changes the behaviour of a device that is at work. */
  public Behaviour {
    missing = Set.copyOf(missing);
  }

  /**
   * @param delay how long it takes before each Package#3
   * @return a slow device
   */
  public static Behaviour delayedBy(Duration delay) {
    return new Behaviour(delay, -1, Quirks.NONE, Set.of(), false);
  }

  /**
   * @param commands after how many commands of a session it goes away; 0: on receipt of a package
   * @return a device that vanishes
   */
  public static Behaviour droppingAfter(int commands) {
    return new Behaviour(Duration.ZERO, commands, Quirks.NONE, Set.of(), false);
  }

  /**
   * @param more ways in which it differs from the book, besides those it has
   * @return the same with them
   */
  public Behaviour with(Quirk... more) {
    return new Behaviour(delay, dropAfterCommands, quirks.and(List.of(more)), missing, digest);
  }

  /**
   * @param unknown commands it does not know, besides those it has not known
   * @return the same without them
   */
  public Behaviour without(OptionalCommand... unknown) {
    Set<OptionalCommand> all = new HashSet<>(missing);
    all.addAll(Arrays.asList(unknown));
    return new Behaviour(delay, dropAfterCommands, quirks, all, digest);
  }

  /**
   * @return the same, signing in by HTTP Digest
   */
  public Behaviour byDigest() {
    return new Behaviour(delay, dropAfterCommands, quirks, missing, true);
  }

  boolean dropsAfter(int performed) {
    return dropAfterCommands >= 0 && performed >= dropAfterCommands;
  }

  boolean has(Quirk quirk) {
    return quirks.has(quirk);
  }

  Abilities abilities() {
    return new Abilities(missing, quirks);
  }
}
