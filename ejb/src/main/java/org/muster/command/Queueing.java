package org.muster.command;

/**
 * How commands are queued.
 *
 * @param wake whether the device is asked to come
 * @param step the step of a task that they belong to; null for commands of their own
 * @param gating whether something waits for their results: those are applied before the next
 *     commands are taken, so that what follows from them travels in the same session
 * @param override whether they are queued although the object's definition forbids them
 * @param by who wants them; null where it is the server itself
 */
public record Queueing(boolean wake, Long step, boolean gating, boolean override, String by) {

  /** For an operator. */
  public static Queueing by(String operator, boolean wake, boolean override) {
    return new Queueing(wake, null, false, override, operator);
  }

  /** For the server itself. */
  public static Queueing byServer(boolean wake) {
    return new Queueing(wake, null, false, true, null);
  }
}
