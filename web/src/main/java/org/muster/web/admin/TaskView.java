package org.muster.web.admin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.muster.kernel.Ids;
import org.muster.task.StepDetails;
import org.muster.task.TaskBegun;
import org.muster.task.TaskDetails;
import org.muster.web.JsonTree;

/**
 * A task as the API shows it.
 *
 * @param onFailure stop or goOn
 * @param overridden whether the definitions of objects are set aside for it; absent if they are not
 * @param steps in order
 * @param warnings what the device will refuse, as far as its rights are known, or may refuse, as
 *     the definitions of other versions of its objects say; only of a task that was just begun, and
 *     absent if it is nothing
 */
public record TaskView(
    String id,
    String device,
    String state,
    String onFailure,
    Boolean overridden,
    String createdBy,
    Instant createdAt,
    Instant finishedAt,
    List<StepView> steps,
    List<String> warnings) {

  static TaskView of(TaskDetails task) {
    return of(task, List.of());
  }

  static TaskView of(TaskBegun begun) {
    return of(begun.task(), begun.warnings());
  }

  private static TaskView of(TaskDetails task, List<String> warnings) {
    return new TaskView(
        Ids.text(task.id()),
        task.device(),
        task.state().name(),
        task.goesOn() ? "goOn" : "stop",
        task.overridden() ? true : null,
        task.createdBy(),
        task.createdAt(),
        task.finishedAt(),
        task.steps().stream().map(StepView::of).toList(),
        warnings.isEmpty() ? null : warnings);
  }

  /**
   * A step of a task.
   *
   * @param command the command that it sent last
   * @param reason why it is in its state, in words
   * @param result what was read, where something was created, what the user answered
   */
  public record StepView(
      String verb, String uri, String state, String command, String reason, Object result) {

    static StepView of(StepDetails step) {
      return new StepView(
          step.verb().name().toLowerCase(Locale.ROOT),
          step.uri(),
          step.state().name(),
          Ids.textOrNull(step.command()),
          step.reason(),
          JsonTree.read(step.result()).orElse(null));
    }
  }
}
