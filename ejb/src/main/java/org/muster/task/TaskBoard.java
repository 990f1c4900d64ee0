package org.muster.task;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.command.CommandCameHome;
import org.muster.command.CommandQueue;
import org.muster.command.CommandSettled;
import org.muster.command.CommandState;
import org.muster.device.DeviceRegistry;
import org.muster.dialogue.UserAnswer;
import org.muster.dialogue.UserAnswered;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;

/** The door of the room: takes tasks, follows them, takes them back. */
@Stateless
public class TaskBoard {

  private static final int MOST_STEPS = 100;

  @Inject private Tasks tasks;
  @Inject private Recipes recipes;
  @Inject private Delegating delegating;
  @Inject private Verification verification;
  @Inject private Warnings warnings;
  @Inject private Progress progress;
  @Inject private DeviceRegistry devices;
  @Inject private CommandQueue queue;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /**
   * Begins a task, all of it or none.
   *
   * @param device exists
   * @throws Refusal invalid, if a step cannot be done as it is wanted; the parameter names it.
   *     Conflict, if one executes a node whose execution is not over
   */
  public TaskBegun begin(DeviceId device, NewTask wanted) {
    if (wanted.steps().isEmpty() || wanted.steps().size() > MOST_STEPS) {
      throw Refusal.invalid("steps", "A task has 1 to " + MOST_STEPS + " steps.");
    }
    List<Recipe> made = new ArrayList<>();
    List<String> doubts = new ArrayList<>();
    Addressee to = new Addressee(device, wanted.base(), !wanted.override());
    for (int place = 0; place < wanted.steps().size(); place++) {
      made.add(recipe(to, made, wanted.steps().get(place), place, doubts));
    }
    Task task = new Task(Ids.next(), device, wanted, clock.instant());
    tasks.add(task);
    tasks.flush();
    List<Step> steps = new ArrayList<>();
    for (int place = 0; place < made.size(); place++) {
      Verb verb = wanted.steps().get(place).verb();
      steps.add(step(task, place, verb, made.get(place)));
    }
    steps.forEach(tasks::add);
    doubts.addAll(warnings.of(device, wanted.steps(), made));
    trail.record(
        AuditEntry.of(wanted.override() ? "task.override" : "task.begin")
            .on("device", device.value())
            .changed(
                null,
                Snapshot.with("task", Ids.text(task.id())).and("steps", wanted.steps()).text()));
    progress.goOn(task, steps, wanted.wake());
    return new TaskBegun(task.details(steps), doubts);
  }

  /**
   * One task.
   *
   * @throws Refusal not found
   */
  public TaskDetails details(long id) {
    return tasks
        .find(id)
        .map(task -> task.details(tasks.steps(id)))
        .orElseThrow(TaskBoard::unknown);
  }

  /** The tasks of a device, newest first. */
  public Page<TaskDetails> list(DeviceId device, PageRequest page) {
    return Page.of(
        tasks.page(device.value(), page.before(), page.rows()),
        page.limit(),
        task -> Ids.text(task.id()),
        task -> task.details(tasks.steps(task.id())));
  }

  /**
   * Takes a task back: what was not sent will not be. A command that is under way comes to its end,
   * and nothing follows it; if it is lost on its way, it is not sent again.
   *
   * @throws Refusal not found; conflict, if it is over
   */
  public void cancel(long id) {
    Task task = tasks.find(id).orElseThrow(TaskBoard::unknown);
    devices.hold(task.device());
    // Whoever ends a task holds its device: from here on it stays what it is now.
    tasks.refresh(task);
    if (!task.isRunning()) {
      throw Refusal.conflict("The task is over.");
    }
    tasks.steps(id).stream()
        .filter(step -> step.state() == StepState.RUNNING && step.command() != null)
        .filter(step -> queue.details(step.command()).state() == CommandState.QUEUED)
        .forEach(step -> queue.cancel(step.command()));
    tasks.lock(id).ifPresent(held -> progress.cancel(held, tasks.steps(id)));
    trail.record(
        AuditEntry.of("task.cancel")
            .on("device", task.device().value())
            .changed(Snapshot.with("task", Ids.text(id)).text(), null));
  }

  /** A command of a step has come to rest. */
  public void follow(@Observes CommandSettled settled) {
    held(tasks.step(settled.step()))
        .filter(step -> settled.command().id() == step.command())
        .ifPresent(
            step -> {
              Task task = tasks.find(step.task()).orElseThrow();
              progress.after(task, tasks.steps(task.id()), step, settled);
            });
  }

  /** A command waits again: one of a task that was taken back meanwhile is not sent again. */
  public void follow(@Observes CommandCameHome homecoming) {
    tasks
        .step(homecoming.step())
        .flatMap(step -> tasks.lock(step.task()))
        .filter(task -> !task.isRunning())
        .ifPresent(task -> queue.cancel(homecoming.command()));
  }

  /** The user has answered, or will not. */
  public void follow(@Observes UserAnswered answered) {
    held(tasks.asking(answered.token()))
        .ifPresent(
            step -> {
              Task task = tasks.find(step.task()).orElseThrow();
              UserAnswer answer = answered.answer();
              progress.answered(task, tasks.steps(task.id()), step, answer);
            });
  }

  /** The step as it is once its task is held. */
  private Optional<Step> held(Optional<Step> found) {
    found.ifPresent(
        step -> {
          tasks.lock(step.task());
          tasks.refresh(step);
        });
    return found;
  }

  private Recipe recipe(
      Addressee to, List<Recipe> before, NewStep step, int place, List<String> doubts) {
    try {
      // By their definitions the nodes of the access-control object are read only (TS §12.3).
      if (step.verb() == Verb.GRANT || step.verb() == Verb.REVOKE) {
        return delegating.recipe(step);
      }
      Recipe recipe = recipes.of(to, step);
      if (to.strict()) {
        List<Command> earlier = before.stream().flatMap(r -> r.commands().stream()).toList();
        queue.check(to.device(), earlier, recipe.commands()).stream()
            .map(why -> Warnings.inStep(place, why))
            .forEach(doubts::add);
      } else {
        refuseObstructed(to.device(), recipe.commands());
      }
      return recipe;
    } catch (Refusal refusal) {
      throw refusal.in("steps[" + place + "]", "Step " + (place + 1));
    }
  }

  /** Definitions can be set aside; an execution that is under way cannot. */
  private void refuseObstructed(DeviceId device, List<Command> wanted) {
    queue
        .obstacle(device, wanted)
        .ifPresent(
            why -> {
              throw Refusal.conflict(why);
            });
  }

  private Step step(Task task, int place, Verb verb, Recipe recipe) {
    long id = Ids.next();
    return new Step(id, task.id(), place, verb, recipe, verification.seal(id, recipe.expected()));
  }

  private static Refusal unknown() {
    return Refusal.notFound("There is no such task.");
  }
}
