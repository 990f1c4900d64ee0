package org.muster.task;

/**
 * How a step ends whose commands are all done.
 *
 * @param reason what there is to say of it; null if nothing
 */
record Ending(StepState state, String reason) {

  static Ending well() {
    return new Ending(StepState.SUCCEEDED, null);
  }

  static Ending well(String reason) {
    return new Ending(StepState.SUCCEEDED, reason);
  }

  static Ending badly(String reason) {
    return new Ending(StepState.FAILED, reason);
  }
}
