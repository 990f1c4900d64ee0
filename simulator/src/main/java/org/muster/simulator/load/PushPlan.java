package org.muster.simulator.load;

/**
 * What a run of notifications is to do.
 *
 * @param prefix of the names of its devices and gateways
 * @param devices how many are called at once
 * @param singles how many single commands are queued each time
 * @param parallel how many notifications the gateway takes at a time
 * @param connections how many requests to the API run at a time, but for the single commands
 */
public record PushPlan(String prefix, int devices, int singles, int parallel, int connections) {

  /** Refuses plans that measure nothing. */
  public PushPlan {
    if (devices < 1 || singles < 1 || parallel < 1 || connections < 1) {
      throw new IllegalArgumentException("a plan that does nothing");
    }
  }
}
