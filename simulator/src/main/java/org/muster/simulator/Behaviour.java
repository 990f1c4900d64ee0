package org.muster.simulator;

import java.time.Duration;

/**
 * How well a device behaves.
 *
 * @param delay how long it takes before each Package#3
 * @param dropAfterCommands after how many commands of a session it goes away without a Package#3;
 *     negative: never
 */
public record Behaviour(Duration delay, int dropAfterCommands) {

  /** Prompt and reliable. */
  public static final Behaviour FAITHFUL = new Behaviour(Duration.ZERO, -1);

  /**
   * @param delay how long it takes before each Package#3
   * @return a slow device
   */
  public static Behaviour delayedBy(Duration delay) {
    return new Behaviour(delay, -1);
  }

  /**
   * @param commands after how many commands of a session it goes away; 0: on receipt of a package
   * @return a device that vanishes
   */
  public static Behaviour droppingAfter(int commands) {
    return new Behaviour(Duration.ZERO, commands);
  }

  boolean dropsAfter(int performed) {
    return dropAfterCommands >= 0 && performed >= dropAfterCommands;
  }
}
