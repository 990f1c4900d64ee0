package org.muster.command;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muster.kernel.BoundedCount;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.notification.Notifier;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;
import org.muster.protocol.StatusCode;
import org.muster.repository.ContentDelivered;
import org.muster.repository.DataRepository;

/**
 * The door of the room: queues commands, hands them out for packages, takes them home, and records
 * what became of them.
 */
@Stateless
public class CommandQueue {

  @Inject private Commands commands;
  @Inject private CommandConfig config;
  @Inject private DataRepository repository;
  @Inject private Notifier notifier;
  @Inject private Clock clock;

  /**
   * Queues commands for a device, in order, all or none.
   *
   * @param wanted at least one; the device exists
   * @param notify whether the device is asked to come
   * @throws Refusal invalid, if there are too many
   */
  public List<CommandDetails> enqueue(DeviceId device, List<Command> wanted, boolean notify) {
    if (wanted.isEmpty() || wanted.size() > config.perRequest) {
      throw Refusal.invalid(
          "commands", "One request queues 1 to " + config.perRequest + " commands.");
    }
    Instant now = clock.instant();
    List<CommandDetails> queued = new ArrayList<>();
    for (Command command : wanted) {
      String token = command.serverUri().flatMap(repository::tokenIn).orElse(null);
      QueuedCommand row =
          new QueuedCommand(Ids.next(), device.value(), command, token, notify, now);
      commands.add(row);
      queued.add(row.details());
    }
    if (notify) {
      notifier.wake(device);
    }
    return queued;
  }

  /**
   * Takes the commands that go into the device's next package: they are sent by this. An END that
   * was queued travels alone (TS §5.3.9) and is done by being sent.
   *
   * @param session the session that they travel in
   */
  public Taken take(DeviceId device, long session) {
    List<QueuedCommand> waiting = commands.lockWaiting(device.value(), config.perPackage);
    if (waiting.isEmpty()) {
      return Taken.NOTHING;
    }
    Instant now = clock.instant();
    List<QueuedCommand> chosen = PackageChoice.of(waiting, config.packageSize);
    chosen.forEach(command -> command.send(session, now));
    if (PackageChoice.isEnd(chosen.get(0))) {
      chosen.get(0).dismissed(now);
      return Taken.END;
    }
    return new Taken(
        chosen.stream().map(QueuedCommand::id).toList(),
        chosen.stream().map(QueuedCommand::command).toList());
  }

  /**
   * The session that these commands travelled in is lost before their results came: what may be
   * repeated waits again, what may not is in doubt.
   *
   * @param why the session was lost, for the commands' records
   * @return whether the device was asked to come for one of those that wait again, and may be asked
   *     once more
   */
  public boolean giveBack(long session, List<Long> ids, String why) {
    List<QueuedCommand> lost = sentIn(session, ids);
    lost.forEach(command -> giveBack(command, why));
    List<QueuedCommand> home =
        lost.stream().filter(command -> command.state() == CommandState.QUEUED).toList();
    repository.renew(
        home.stream().map(QueuedCommand::repositoryToken).filter(Objects::nonNull).toList());
    return home.stream().anyMatch(QueuedCommand::wantsNotification);
  }

  /**
   * Records what devices reported of commands that they were sent. A report that comes again, or of
   * commands that have come home meanwhile, changes nothing.
   *
   * @param outcomes of any devices and sessions; many at once cost little more than one
   */
  public void record(List<Outcome> outcomes) {
    Map<Long, Outcome> byCommand =
        outcomes.stream().collect(Collectors.toMap(Outcome::command, Function.identity()));
    for (QueuedCommand command : commands.lockAll(byCommand.keySet())) {
      Outcome outcome = byCommand.get(command.id());
      if (command.isSentIn(outcome.session())) {
        record(command, outcome);
      }
    }
  }

  /**
   * Takes a command back before it is sent.
   *
   * @throws Refusal not found; conflict, if it is too late
   */
  public void cancel(long id) {
    QueuedCommand command = commands.lock(id).orElseThrow(CommandQueue::unknown);
    if (!command.cancel(clock.instant())) {
      throw Refusal.conflict(
          "The command is "
              + command.state()
              + "; only a command that is QUEUED can be cancelled.");
    }
  }

  /**
   * One command.
   *
   * @throws Refusal not found
   */
  public CommandDetails details(long id) {
    return commands.find(id).map(QueuedCommand::details).orElseThrow(CommandQueue::unknown);
  }

  /**
   * Commands of a device, newest first.
   *
   * @param state only those in this state; null for all
   */
  public Page<CommandDetails> list(DeviceId device, CommandState state, PageRequest page) {
    return Page.of(
        commands.page(device.value(), state, page.before(), page.rows()),
        page.limit(),
        command -> Ids.text(command.id()),
        QueuedCommand::details);
  }

  /** The commands whose last way led through this session, in order. */
  public List<CommandDetails> inSession(long session) {
    return commands.inSession(session).stream().map(QueuedCommand::details).toList();
  }

  /** How many commands are in a state that they do not stay in. */
  public BoundedCount count(CommandState state) {
    return BoundedCount.of(commands.count(state, BoundedCount.BOUND + 1));
  }

  /** What a device delivers into a slot becomes the data of the command that named it (TS §5.3). */
  public void attach(@Observes ContentDelivered delivery) {
    commands.lockWithToken(delivery.token()).ifPresent(command -> command.attach(delivery.data()));
  }

  private List<QueuedCommand> sentIn(long session, List<Long> ids) {
    return commands.lockAll(ids).stream().filter(c -> c.isSentIn(session)).toList();
  }

  private void giveBack(QueuedCommand command, String why) {
    if (!command.command().repeatable()) {
      command.doubt(why + " It must not be repeated blindly: read the device's state first.");
    } else if (command.attempts() >= config.maxAttempts) {
      command.giveUp(why + " It was sent " + command.attempts() + " times.", clock.instant());
    } else {
      command.comeHome(why);
    }
  }

  private void record(QueuedCommand command, Outcome outcome) {
    if (outcome.status() == null) {
      command.doubt("The device reported more or fewer statuses than it was sent commands.");
      return;
    }
    if (outcome.status().code().equals(StatusCode.ABSENT)) {
      command.doubt("The device reported no readable status code.");
      return;
    }
    command.report(
        outcome.status().code(), outcome.status().uris(), outcome.data(), clock.instant());
  }

  private static Refusal unknown() {
    return Refusal.notFound("There is no such command.");
  }
}
