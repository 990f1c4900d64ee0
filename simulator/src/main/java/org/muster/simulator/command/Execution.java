package org.muster.simulator.command;

import java.util.Optional;

/**
 * How an executable node of this device behaves.
 *
 * @param result the status code when it is answered at once, the result code of the completion
 *     alert when it is answered later
 * @param alertType the type of that alert; empty: answered at once
 */
public record Execution(int result, Optional<String> alertType) {

  /** Succeeds at once, as every node does that nothing else was said about. */
  public static final Execution AT_ONCE = now(200);

  /**
   * @param status the status code answered
   * @return a synchronous execution
   */
  public static Execution now(int status) {
    return new Execution(status, Optional.empty());
  }

  /**
   * Answered 202, completed by an alert in the next Package#1 (TS §9).
   *
   * @param alertType the alert's type
   * @param resultCode the alert's result code
   * @return an asynchronous execution
   */
  public static Execution later(String alertType, int resultCode) {
    return new Execution(resultCode, Optional.of(alertType));
  }
}
