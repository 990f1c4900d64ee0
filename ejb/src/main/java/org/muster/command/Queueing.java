package org.muster.command;

import java.time.Duration;

/**
 * How commands are queued.
 *
 * @param wake whether the device is asked to come now
 * @param recall whether it is asked to come again if they come home
 * @param step the step of a task that they belong to; null for commands of their own
 * @param gating whether something waits for their results: those are applied before the next
 *     commands are taken, so that what follows from them travels in the same session
 * @param checked whether they were held against the definitions of their objects already
 * @param override whether they are queued although the object's definition forbids them
 * @param by who wants them; null where it is the server itself
 * @param completeWithin how long the end of an execution is waited for after its 202; null for as
 *     long as is set
 */
public record Queueing(
    boolean wake,
    boolean recall,
    Long step,
    boolean gating,
    boolean checked,
    boolean override,
    String by,
    Duration completeWithin) {

  /** For an operator. */
  public static Queueing by(String operator, boolean wake, boolean override) {
    return new Queueing(wake, wake, null, false, false, override, operator, null);
  }

  /**
   * For a step of a task, which was checked when the task began, and waits for what comes of it.
   *
   * @param wake whether the device is asked to come now; while it is here it is not
   * @param recall whether the task may ask it to come
   * @param override whether the task sets definitions aside
   */
  public static Queueing forStep(
      long step, boolean wake, boolean recall, boolean override, String by) {
    return new Queueing(wake, recall, step, true, true, override, by, null);
  }

  /** The same, with a time for executions to end in. */
  public Queueing completing(Duration within) {
    return new Queueing(wake, recall, step, gating, checked, override, by, within);
  }

  /** The same for commands that were held against the definitions just now. */
  public Queueing afterCheck() {
    return new Queueing(wake, recall, step, gating, true, override, by, completeWithin);
  }

  /** For the server itself. */
  public static Queueing byServer(boolean wake) {
    return new Queueing(wake, wake, null, false, true, true, null, null);
  }
}
