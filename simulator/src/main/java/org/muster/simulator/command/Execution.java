package org.muster.simulator.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How an executable node of this device behaves. Immutable.
 *
 * @param result the status code when it is answered at once, the result code of the completion
 *     alert when it is answered later
 * @param alertType the type of that alert; empty: answered at once
 * @param report how the completion is told
 * @param effects what an EXEC does to leaves: new value by path from the node, for example {@code
 *     ../State}
 */
public record Execution(
    int result, Optional<String> alertType, Report report, Map<String, String> effects) {

  /** Succeeds at once, as every node does that nothing else was said about. */
  public static final Execution AT_ONCE = now(200);

  /** Nobody changes what was planned. */
  public Execution {
    effects = Map.copyOf(effects);
  }

  /**
   * How a completion is told (TS §9, §13.1).
   *
   * @param form how its data looks
   * @param inSession whether a later Package#3 of the same session may tell it; else it waits for
   *     the next Package#1
   * @param fromInstance whether its source is the instance's root instead of the executed node
   * @param identifier what it was about, for a person; empty for nothing
   */
  public record Report(
      AlertForm form, boolean inSession, boolean fromInstance, Optional<String> identifier) {

    private static final Report PLAIN =
        new Report(AlertForm.RESULT_CODE, false, false, Optional.empty());
  }

  /**
   * @param status the status code answered
   * @return a synchronous execution
   */
  public static Execution now(int status) {
    return new Execution(status, Optional.empty(), Report.PLAIN, Map.of());
  }

  /**
   * Answered 202, completed by an alert in the next Package#1 (TS §9).
   *
   * @param alertType the alert's type
   * @param resultCode the alert's result code
   * @return an asynchronous execution
   */
  public static Execution later(String alertType, int resultCode) {
    return new Execution(resultCode, Optional.of(alertType), Report.PLAIN, Map.of());
  }

  /**
   * @return the same, completed in a later Package#3 of the same session if there is one
   */
  public Execution inSession() {
    return told(new Report(report.form(), true, report.fromInstance(), report.identifier()));
  }

  /**
   * @return the same, the completion's source being the instance, as FUMO wants it
   */
  public Execution fromInstance() {
    return told(new Report(report.form(), report.inSession(), true, report.identifier()));
  }

  /**
   * @param form how the completion's data looks
   * @return the same in that form
   */
  public Execution as(AlertForm form) {
    return told(new Report(form, report.inSession(), report.fromInstance(), report.identifier()));
  }

  /**
   * @param identifier what the completion is about
   * @return the same with it
   */
  public Execution about(String identifier) {
    return told(
        new Report(
            report.form(), report.inSession(), report.fromInstance(), Optional.of(identifier)));
  }

  /**
   * @param path a leaf, by its path from the node
   * @param value what it holds afterwards, well-formed
   * @return the same with one more effect
   */
  public Execution setting(String path, String value) {
    Map<String, String> more = new HashMap<>(effects);
    more.put(path, value);
    return new Execution(result, alertType, report, more);
  }

  private Execution told(Report other) {
    return new Execution(result, alertType, other, effects);
  }
}
