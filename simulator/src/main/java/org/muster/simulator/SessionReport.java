package org.muster.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of one session.
 *
 * @param devId the device
 * @param end how it ended
 * @param answerTimes how long the server took to answer each package, Package#1 first
 * @param commands how many commands were performed; END is not counted
 * @param error what went wrong; empty after an orderly end
 */
public record SessionReport(
    String devId,
    SessionEnd end,
    List<Duration> answerTimes,
    int commands,
    Optional<String> error) {

  /**
   * @return how many packages were answered
   */
  public int exchanges() {
    return answerTimes.size();
  }

  /**
   * @return whether the server ended it with END
   */
  public boolean isOrderly() {
    return end == SessionEnd.ENDED;
  }
}
