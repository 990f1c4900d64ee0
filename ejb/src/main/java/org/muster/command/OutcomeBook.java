package org.muster.command;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muster.notification.Notifier;
import org.muster.notification.Wish;
import org.muster.protocol.Alert;
import org.muster.protocol.AlertResult;
import org.muster.protocol.ClientUri;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Exec;
import org.muster.protocol.NodeData;
import org.muster.protocol.ResultCode;
import org.muster.protocol.StatusCode;
import org.muster.repository.ContentDelivered;
import org.muster.repository.DataRepository;
import org.muster.tree.DeviceRights;
import org.muster.tree.KnownTree;
import org.muster.tree.SecretMask;

/** Writes down what devices report of their commands, and what follows from it. */
@Dependent
class OutcomeBook {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int FORBIDDEN = 403;

  /** What devices say of a cv that they do not know: a bad request, or not implemented. */
  private static final Set<Integer> REFUSALS = Set.of(400, 501);

  @Inject private Commands commands;
  @Inject private Evidence evidence;
  @Inject private Pauses pauses;
  @Inject private CommandConfig config;
  @Inject private DataRepository repository;
  @Inject private Notifier notifier;
  @Inject private KnownTree tree;
  @Inject private DeviceRights rights;
  @Inject private Clock clock;
  @Inject private Event<CommandNews> news;
  @Inject private Event<CommandSettled> settled;
  @Inject private Event<CommandCameHome> homecomings;

  /** Reports of any devices and sessions. One that comes twice or too late changes nothing. */
  void record(List<Outcome> outcomes) {
    Map<Long, Outcome> byCommand = byCommand(outcomes);
    List<QueuedCommand> reported = new ArrayList<>();
    for (QueuedCommand command : commands.lockAll(byCommand.keySet())) {
      Outcome outcome = byCommand.get(command.id());
      if (command.isSentIn(outcome.session())) {
        record(command, outcome);
        reported.add(command);
      }
    }
    learn(reported);
    reported.forEach(command -> tell(command, byCommand.get(command.id()).data()));
    sendAgain(reported.stream().filter(c -> c.state() == CommandState.QUEUED).toList());
  }

  /**
   * One that something waits for is taken at once, in the session that it came home in. A device
   * that pauses is asked to come when that is over.
   */
  private void sendAgain(List<QueuedCommand> home) {
    repository.renew(
        home.stream().map(QueuedCommand::repositoryToken).filter(Objects::nonNull).toList());
    Set<DeviceId> wanted =
        home.stream()
            .filter(command -> command.wantsNotification() && !command.isGating())
            .filter(command -> !pauses.isUnderWay(command.device()))
            .map(command -> new DeviceId(command.device()))
            .collect(Collectors.toSet());
    notifier.wake(wanted, Wish.URGENT);
  }

  /**
   * Holds what a set of reports will touch before any of it is changed: the devices whose tasks
   * will hear of it, then commands, in the order of their ids, then what calls devices; what is
   * learnt, and the tasks, come after them.
   *
   * @param alerting devices whose alerts may tell the end of an execution
   */
  void hold(Collection<Outcome> reported, Collection<DeviceId> alerting) {
    Set<Long> ids = touched(reported, alerting);
    commands.lockDevicesOfTasks(ids);
    holdCommands(ids, reported);
  }

  /** The same where all is of one device, which is held already. */
  void holdOf(DeviceId held, Collection<Outcome> reported, boolean alerting) {
    holdCommands(touched(reported, alerting ? List.of(held) : List.of()), reported);
  }

  private void holdCommands(Set<Long> ids, Collection<Outcome> reported) {
    Map<Long, Outcome> byCommand = byCommand(reported);
    notifier.hold(
        commands.lockAll(ids).stream()
            .filter(command -> mayCall(command, byCommand.get(command.id())))
            .map(command -> new DeviceId(command.device()))
            .collect(Collectors.toSet()));
  }

  private Set<Long> touched(Collection<Outcome> reported, Collection<DeviceId> alerting) {
    Set<Long> ids = new TreeSet<>(byCommand(reported).keySet());
    alerting.forEach(device -> ids.addAll(commands.executionIds(device.value())));
    return ids;
  }

  /**
   * Whether the device may be called for what becomes of a command, or be called otherwise. A
   * transfer may come home with a success too.
   */
  private static boolean mayCall(QueuedCommand command, Outcome outcome) {
    boolean mayComeHome =
        outcome != null
            && outcome.status() != null
            && (outcome.status().code().value() != OK || command.repositoryToken() != null);
    return command.step() != null || (command.wantsNotification() && mayComeHome);
  }

  private static Map<Long, Outcome> byCommand(Collection<Outcome> outcomes) {
    return outcomes.stream().collect(Collectors.toMap(Outcome::command, Function.identity()));
  }

  /**
   * Ends the execution that an alert is about.
   *
   * @return the execution and its result; empty if the alert is about none
   */
  Optional<Completed> complete(DeviceId device, Alert alert) {
    CompletionAlert completion = new CompletionAlert(alert);
    if (!completion.tellsAnEnd()) {
      return Optional.empty();
    }
    Optional<QueuedCommand> execution = completion.among(commands.lockExecutions(device.value()));
    execution.ifPresent(command -> complete(command, completion.result()));
    return execution.map(
        command ->
            new Completed(command.id(), completion.result().map(AlertResult::code).orElse(null)));
  }

  /** Keeps what a device delivered with the command that asked for it. */
  void attach(ContentDelivered delivery) {
    commands.lockWithToken(delivery.token()).ifPresent(command -> attach(command, delivery));
  }

  private void attach(QueuedCommand command, ContentDelivered delivery) {
    if (delivery.file() == null) {
      tree.learn(Observed.delivery(command, delivery));
    }
    if (!delivery.standing() && delivery.file() == null) {
      command.attach(SecretMask.data(delivery.data(), Observed.asked(command.command())));
    } else if (!delivery.standing()) {
      command.attach(delivery.file());
    }
  }

  /** Tells that commands have been sent. */
  void tellSent(List<QueuedCommand> sent) {
    sent.forEach(command -> news.fire(CommandNews.of(command)));
  }

  /** Tells what has become of a command, and whoever follows one of a task that it rests. */
  void tell(QueuedCommand command) {
    tell(command, null);
  }

  private void tell(QueuedCommand command, NodeData received) {
    if (command.state() != CommandState.SENT) {
      news.fire(CommandNews.of(command));
    }
    boolean rests = command.state() != CommandState.QUEUED && command.state() != CommandState.SENT;
    if (command.step() != null && rests) {
      settled.fire(new CommandSettled(command.details(), command.step(), received));
    } else if (command.step() != null && command.state() == CommandState.QUEUED) {
      homecomings.fire(new CommandCameHome(command.id(), command.step()));
    }
  }

  /** Without a result nothing changes for one that is in doubt already, or not accepted yet. */
  private void complete(QueuedCommand execution, Optional<AlertResult> result) {
    if (result.isPresent()) {
      execution.complete(
          ResultCode.of(((Exec) execution.command()).target().moid(), result.get().code()),
          clock.instant());
      tell(execution);
    } else if (execution.state() == CommandState.ACCEPTED) {
      execution.doubt("The device reported the end of the execution, but no result code.");
      tell(execution);
    }
  }

  private void record(QueuedCommand command, Outcome outcome) {
    if (outcome.status() == null) {
      command.doubt("The device reported more or fewer statuses than it was sent commands.");
      return;
    }
    StatusCode code = outcome.status().code();
    if (code.equals(StatusCode.ABSENT)) {
      command.doubt("The device reported no readable status code.");
      return;
    }
    if (command.attempts() < config.maxAttempts && isSentAgain(command, code)) {
      return;
    }
    Instant now = clock.instant();
    Optional<String> contradiction = evidence.against(command, code);
    if (contradiction.isPresent()) {
      command.contradict(code, contradiction.get(), now);
    } else {
      command.report(code, outcome.status().uris(), data(command, outcome), now);
      evidence.explaining(command, code).ifPresent(command::explain);
      if (code.value() == OK) {
        Undelivered.of(command.command(), command.details().data()).ifPresent(command::explain);
      }
      if (code.value() == FORBIDDEN) {
        rights
            .explanation(new DeviceId(command.device()), command.command())
            .ifPresent(command::explain);
      }
    }
  }

  /** What failed for reasons that are gone when it is sent again comes home. */
  private boolean isSentAgain(QueuedCommand command, StatusCode code) {
    if (REFUSALS.contains(code.value())
        && tree.validatorRefused(new DeviceId(command.device()), command.command())) {
      command.comeHome("The device refused it with a cache validator: it is sent without.");
      return true;
    }
    if (evidence.wasTurnedAway(command, code)) {
      command.comeHome("The repository was busy (503): it is sent again a little later.");
      pauses.begin(command.device());
      return true;
    }
    return false;
  }

  /**
   * What a read brought, without secrets: with a 304 what is known already is still good (TS §11).
   */
  private NodeData data(QueuedCommand command, Outcome outcome) {
    List<ClientUri> asked = Observed.asked(command.command());
    NodeData sent = outcome.data() == null ? null : SecretMask.data(outcome.data(), asked);
    return outcome.status().code().value() == NOT_MODIFIED
        ? tree.stored(new DeviceId(command.device()), asked).orElse(sent)
        : sent;
  }

  private void learn(List<QueuedCommand> reported) {
    Instant now = clock.instant();
    tree.learn(reported.stream().flatMap(command -> Observed.of(command, now)).toList());
    reported.forEach(
        command ->
            Observed.absence(command)
                .ifPresent(
                    uri ->
                        tree.gone(
                            new DeviceId(command.device()), uri, Observed.source(command), now)));
  }
}
