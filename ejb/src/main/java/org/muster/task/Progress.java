package org.muster.task;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.muster.command.CommandDetails;
import org.muster.command.CommandQueue;
import org.muster.command.CommandSettled;
import org.muster.command.CommandState;
import org.muster.command.Queueing;
import org.muster.dialogue.UserAnswer;
import org.muster.dialogue.UserDialogue;
import org.muster.protocol.Command;
import org.muster.protocol.ServerUri;
import org.muster.repository.DataRepository;

/** Moves a task on by what comes back of its commands and its questions. */
@Dependent
class Progress {

  private static final int ACCEPTED = 202;

  @Inject private CommandQueue queue;
  @Inject private Fallback fallback;
  @Inject private Delegating delegating;
  @Inject private Verification verification;
  @Inject private DataRepository repository;
  @Inject private UserDialogue dialogue;
  @Inject private Clock clock;
  @Inject private Event<TaskSettled> settlements;

  /** Begins the next step, if none is under way; settles the task, if there is none. */
  void goOn(Task task, List<Step> steps, boolean wake) {
    boolean failed = steps.stream().anyMatch(step -> step.state() == StepState.FAILED);
    if (failed && !task.goesOn()) {
      endRest(steps, StepState.SKIPPED, "A step before it failed.");
    }
    steps.stream()
        .filter(step -> !step.state().isFinal())
        .findFirst()
        .filter(step -> step.state() == StepState.WAITING && task.isRunning())
        .ifPresent(step -> send(task, steps, step, wake));
    if (task.settle(steps, clock.instant())) {
      settlements.fire(TaskSettled.of(task.details(steps)));
    }
  }

  /** What a command has come to. */
  void after(Task task, List<Step> steps, Step step, CommandSettled settled) {
    CommandDetails command = settled.command();
    switch (command.state()) {
      case ACCEPTED -> step.remark("The device is at work and will report the end.");
      case IN_DOUBT -> step.remark(command.reason());
      case CANCELLED -> cancel(task, steps);
      case SUCCEEDED -> succeeded(task, steps, step, settled);
      default -> failed(task, steps, step, command);
    }
  }

  /** What the user has answered; a consent that is refused fails the step. */
  void answered(Task task, List<Step> steps, Step step, UserAnswer answer) {
    step.found(StepResults.of(answer));
    switch (answer.outcome()) {
      case DECLINED -> step.end(StepState.FAILED, "The user declined.");
      case NOBODY -> step.end(StepState.FAILED, "Nobody answered in time.");
      default -> step.end(StepState.SUCCEEDED, null);
    }
    goOn(task, steps, task.wakes());
  }

  /** Ends what is not over. */
  void cancel(Task task, List<Step> steps) {
    steps.stream()
        .filter(step -> !step.state().isFinal() && step.question() != null)
        .forEach(step -> dialogue.withdraw(step.question()));
    endRest(steps, StepState.CANCELLED, "Cancelled by an operator.");
    if (task.cancel(clock.instant())) {
      settlements.fire(TaskSettled.of(task.details(steps)));
    }
  }

  private void succeeded(Task task, List<Step> steps, Step step, CommandSettled settled) {
    CommandDetails command = settled.command();
    if (step.state().isFinal()) {
      return;
    }
    StepResults.of(step, command).ifPresent(step::found);
    closeSubscriptions(task, step, command);
    if (step.rights() != null && !step.hasMore()) {
      delegating.afterRead(task, step, command).ifPresent(step::changes);
    }
    if (step.hasMore() && task.isRunning()) {
      send(task, steps, step, isLate(task, command));
      return;
    }
    if (step.question() != null) {
      step.awaitAnswer();
    } else {
      Ending ending = ending(task, step, settled);
      step.end(ending.state(), ending.reason());
    }
    goOn(task, steps, isLate(task, command));
  }

  private Ending ending(Task task, Step step, CommandSettled settled) {
    return step.rights() == null
        ? verification.ending(task, step, settled)
        : delegating
            .contradiction(step, settled.command())
            .map(Ending::badly)
            .orElseGet(Ending::well);
  }

  /** The newest subscription to an address counts; UNSUB leaves none (TS §5.3). */
  private void closeSubscriptions(Task task, Step step, CommandDetails command) {
    if (step.verb() == Verb.SUBSCRIBE) {
      ServerUri slot = new ServerUri(command.command().get(1));
      repository.closeSubscriptions(task.device(), step.uri(), repository.tokenIn(slot));
    } else if (step.verb() == Verb.UNSUBSCRIBE) {
      repository.closeSubscriptions(task.device(), step.uri(), Optional.empty());
    }
  }

  private void failed(Task task, List<Step> steps, Step step, CommandDetails command) {
    Optional<List<Command>> others = fallback.instead(task, step, command);
    if (others.isPresent() && task.isRunning()) {
      step.instead(others.get());
      goOnInstead(task, steps, step);
      return;
    }
    if (step.question() != null) {
      dialogue.withdraw(step.question());
    }
    step.end(StepState.FAILED, fallback.explained(step, command));
    goOn(task, steps, isLate(task, command));
  }

  private void goOnInstead(Task task, List<Step> steps, Step step) {
    if (step.hasMore()) {
      send(task, steps, step, false);
    } else {
      step.end(StepState.SUCCEEDED, null);
      goOn(task, steps, false);
    }
  }

  private static boolean isLate(Task task, CommandDetails command) {
    return task.wakes() && isLate(command);
  }

  /**
   * Whether the news came when the device may have gone already: an alert brought it, an operator,
   * or the time that was up. An execution that was accepted never ends with its status.
   */
  static boolean isLate(CommandDetails command) {
    boolean accepted =
        command.status() != null
            && command.status() == ACCEPTED
            && command.command().get(0).equals("EXEC");
    return command.result() != null
        || command.status() == null
        || command.state() == CommandState.EXPIRED
        || accepted;
  }

  private void send(Task task, List<Step> steps, Step step, boolean wake) {
    List<Command> next = List.of(step.next());
    Optional<String> obstacle = queue.obstacle(task.device(), next);
    if (obstacle.isPresent()) {
      step.end(StepState.FAILED, obstacle.get());
      goOn(task, steps, wake);
      return;
    }
    Queueing how =
        Queueing.forStep(step.id(), wake, task.wakes(), task.overrides(), task.createdBy());
    step.sent(queue.enqueue(task.device(), next, how).get(0).id());
  }

  private static void endRest(List<Step> steps, StepState end, String why) {
    steps.forEach(step -> step.end(end, why));
  }
}
