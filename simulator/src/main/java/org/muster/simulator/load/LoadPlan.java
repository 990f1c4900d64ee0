package org.muster.simulator.load;

import java.time.Duration;

/**
 * What a run is to do. It stops after its rounds or its time, whichever comes first.
 *
 * @param commandsPerSession how many commands are queued for each session beforehand; 0: none
 * @param rounds how many sessions each device has at most
 * @param time how long the run lasts at most, queueing included; queues and sessions under way are
 *     finished
 * @param connections how many sessions run at a time
 * @param sessionsPerSecond the rate sessions are started with; 0: as fast as the connections allow
 */
public record LoadPlan(
    int commandsPerSession, int rounds, Duration time, int connections, double sessionsPerSecond) {

  /** Refuses plans that would never start or never end. */
  public LoadPlan {
    if (commandsPerSession < 0 || rounds < 1 || connections < 1 || sessionsPerSecond < 0) {
      throw new IllegalArgumentException("a plan that does nothing");
    }
  }
}
