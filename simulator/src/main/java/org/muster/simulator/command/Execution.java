package org.muster.simulator.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.simulator.tree.Located;

/**
 * How an executable node of this device behaves. Immutable.
 *
 * @param result the status code when it is answered at once, the result code of the completion
 *     alert when it is answered later
 * @param alertType the type of that alert; empty: answered at once
 * @param report how the completion is told
 * @param beginnings what an EXEC that is answered later does at once
 * @param effects what the execution has done to the device when it is over
 */
public record Execution(
    int result,
    Optional<String> alertType,
    Report report,
    List<Effect> beginnings,
    List<Effect> effects) {

  /** Succeeds at once, as every node does that nothing else was said about. */
  public static final Execution AT_ONCE = now(200);

  /** Nobody changes what was planned. */
  public Execution {
    beginnings = List.copyOf(beginnings);
    effects = List.copyOf(effects);
  }

  /**
   * How a completion is told (TS §9, §13.1).
   *
   * @param form how its data looks
   * @param inSession whether a later Package#3 of the same session may tell it; else it waits for
   *     the next Package#1
   * @param fromInstance whether its source is the instance's root instead of the executed node
   * @param subject what it was about, by the node that was run
   */
  public record Report(
      AlertForm form, boolean inSession, boolean fromInstance, Function<Located, Subject> subject) {

    private static final Report PLAIN =
        new Report(AlertForm.RESULT_CODE, false, false, node -> Subject.NONE);
  }

  /**
   * @param status the status code answered
   * @return a synchronous execution
   */
  public static Execution now(int status) {
    return new Execution(status, Optional.empty(), Report.PLAIN, List.of(), List.of());
  }

  /**
   * Answered 202, completed by an alert in the next Package#1 (TS §9).
   *
   * @param alertType the alert's type
   * @param resultCode the alert's result code
   * @return an asynchronous execution
   */
  public static Execution later(String alertType, int resultCode) {
    return new Execution(resultCode, Optional.of(alertType), Report.PLAIN, List.of(), List.of());
  }

  /**
   * @return the same, completed in a later Package#3 of the same session if there is one
   */
  public Execution inSession() {
    return told(new Report(report.form(), true, report.fromInstance(), report.subject()));
  }

  /**
   * @return the same, the completion's source being the instance, as FUMO wants it
   */
  public Execution fromInstance() {
    return told(new Report(report.form(), report.inSession(), true, report.subject()));
  }

  /**
   * @param form how the completion's data looks
   * @return the same in that form
   */
  public Execution as(AlertForm form) {
    return told(new Report(form, report.inSession(), report.fromInstance(), report.subject()));
  }

  /**
   * @param identifier what the completion is about
   * @return the same with it
   */
  public Execution about(String identifier) {
    return about(node -> new Subject(Optional.empty(), Optional.of(identifier)));
  }

  /**
   * @param subject what the completion is about, by the node that was run, as it was then
   * @return the same with it
   */
  public Execution about(Function<Located, Subject> subject) {
    return told(new Report(report.form(), report.inSession(), report.fromInstance(), subject));
  }

  /**
   * @param path a leaf, by its path from the node
   * @param value what it holds when the execution is over, well-formed
   * @return the same with one more effect
   */
  public Execution setting(String path, String value) {
    return doing(Effect.setting(path, value));
  }

  /**
   * @param effect what has happened when the execution is over
   * @return the same with one more effect
   */
  public Execution doing(Effect effect) {
    return new Execution(result, alertType, report, beginnings, with(effects, effect));
  }

  /**
   * @param path a leaf, by its path from the node
   * @param value what it holds while the execution is under way, well-formed
   * @return the same with one more thing that happens at once
   */
  public Execution meanwhile(String path, String value) {
    Effect beginning = Effect.setting(path, value);
    return new Execution(result, alertType, report, with(beginnings, beginning), effects);
  }

  private static List<Effect> with(List<Effect> some, Effect another) {
    List<Effect> more = new ArrayList<>(some);
    more.add(another);
    return more;
  }

  private Execution told(Report other) {
    return new Execution(result, alertType, other, beginnings, effects);
  }
}
