package org.muster.command;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.muster.kernel.BoundedCount;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.notification.Notifier;
import org.muster.protocol.Alert;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;
import org.muster.repository.DataRepository;
import org.muster.tree.KnownTree;

/**
 * The door of the room: queues commands, hands them out for packages, takes them home, and records
 * what became of them.
 */
@Stateless
public class CommandQueue {

  private static final Set<CommandState> RESOLUTIONS =
      EnumSet.of(CommandState.QUEUED, CommandState.SUCCEEDED, CommandState.FAILED);

  @Inject private Commands commands;
  @Inject private OutcomeBook book;
  @Inject private Admission admission;
  @Inject private Intake intake;
  @Inject private Pauses pauses;
  @Inject private KnownTree tree;
  @Inject private CommandConfig config;
  @Inject private DataRepository repository;
  @Inject private Notifier notifier;
  @Inject private Clock clock;

  /**
   * Queues commands for a device, in order, all or none.
   *
   * @param wanted at least one; the device exists
   * @throws Refusal invalid, if there are too many, or the definition of an object forbids one of
   *     them; conflict, if an EXEC of the same node is not over, because its end could not be told
   *     from that of another (TS §5.4)
   */
  public List<CommandDetails> enqueue(DeviceId device, List<Command> wanted, Queueing how) {
    refuseUnlessSome(wanted);
    if (how.checked() || how.override()) {
      admission.refuseObstructed(device, wanted);
    } else {
      check(device, List.of(), wanted);
    }
    List<CommandDetails> queued = intake.write(device, wanted, how);
    if (how.wake()) {
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
    Instant now = clock.instant();
    List<QueuedCommand> waiting = commands.lockWaiting(device.value(), now, config.perPackage);
    if (waiting.isEmpty()) {
      return Taken.NOTHING;
    }
    List<QueuedCommand> chosen = PackageChoice.of(waiting, config.packageSize);
    chosen.forEach(command -> command.send(session, now));
    if (PackageChoice.isEnd(chosen.get(0))) {
      chosen.get(0).dismissed(now);
      book.tell(chosen.get(0));
      return Taken.END;
    }
    return sent(device, session, chosen);
  }

  private Taken sent(DeviceId device, long session, List<QueuedCommand> chosen) {
    repository.sent(tokens(chosen), session, device);
    List<Command> travelling = chosen.stream().map(QueuedCommand::command).toList();
    tree.changing(device, travelling);
    book.tellSent(chosen);
    return new Taken(
        chosen.stream().map(QueuedCommand::id).toList(),
        tree.withValidators(device, travelling),
        chosen.stream().anyMatch(QueuedCommand::isGating));
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
    List<QueuedCommand> lost =
        commands.lockAll(ids).stream().filter(c -> c.isSentIn(session)).toList();
    lost.forEach(command -> giveBack(command, why));
    lost.forEach(book::tell);
    List<QueuedCommand> home =
        lost.stream().filter(command -> command.state() == CommandState.QUEUED).toList();
    repository.renew(tokens(home));
    return home.stream().anyMatch(QueuedCommand::wantsNotification);
  }

  /**
   * What commands of a package ask the device to send, by their places in it.
   *
   * @param ids of the commands, in the order of the package
   */
  public Map<Integer, ClientUri> asked(List<Long> ids) {
    return commands.asked(ids);
  }

  /** Holds the commands that reports answer, and those that devices' alerts may end. */
  public void hold(Collection<Outcome> reported, Collection<DeviceId> alerting) {
    book.hold(reported, alerting);
  }

  /** The same of one device that is held already. */
  public void holdOf(DeviceId held, Collection<Outcome> reported, boolean alerting) {
    book.holdOf(held, reported, alerting);
  }

  /**
   * Records what devices reported of commands that they were sent. A report that comes again, or of
   * commands that have come home meanwhile, changes nothing.
   *
   * @param outcomes of any devices and sessions; many at once cost little more than one
   */
  public void record(List<Outcome> outcomes) {
    book.record(outcomes);
  }

  /**
   * Ends the execution that an alert is about (TS §5.4).
   *
   * @return the execution and its result; empty if the alert is about none that is under way
   */
  public Optional<Completed> complete(DeviceId device, Alert alert) {
    return book.complete(device, alert);
  }

  /**
   * Says how a command ended that is in doubt, or whose end the device never reported.
   *
   * @param found SUCCEEDED or FAILED; QUEUED, to have it sent once more
   * @param why what is known, for the command's record
   * @throws Refusal not found; invalid; conflict, if its state is known
   */
  public CommandDetails resolve(long id, CommandState found, String why) {
    if (!RESOLUTIONS.contains(found)) {
      throw Refusal.invalid("state", "A command is resolved to one of " + RESOLUTIONS + ".");
    }
    QueuedCommand command = commands.lock(id).orElseThrow(CommandQueue::unknown);
    if (!command.resolve(found, why, clock.instant())) {
      throw Refusal.conflict(
          "The command is "
              + command.state()
              + "; only one that is IN_DOUBT or ACCEPTED can be resolved.");
    }
    if (found == CommandState.QUEUED) {
      repository.renew(tokens(List.of(command)));
    }
    book.tell(command);
    return command.details();
  }

  /** Executions whose end should have been reported by now, the oldest first. */
  public List<Long> overdue(int most) {
    return commands.overdue(clock.instant(), most);
  }

  /** Gives an execution up whose end was never reported; does nothing if it is not overdue. */
  public void expire(long id) {
    commands.lock(id).filter(command -> command.expire(clock.instant())).ifPresent(book::tell);
  }

  /** Devices that paused long enough, those that paused longest first. */
  public List<String> pausesOver(int most) {
    return pauses.over(most);
  }

  /** A device that paused gets commands again, and is asked to come for those that wish it. */
  public void resume(String device) {
    if (pauses.end(device) && commands.anyRecalls(device)) {
      notifier.wake(new DeviceId(device));
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
    repository.release(tokens(List.of(command)));
    book.tell(command);
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

  /**
   * Makes sure that commands could be queued for a device now.
   *
   * @param earlier what goes before them
   * @return what is forbidden by the definition of another version of an object, where there is
   *     none of its own: the device may see it so, or not
   * @throws Refusal as {@link #enqueue}
   */
  public List<String> check(DeviceId device, List<Command> earlier, List<Command> wanted) {
    refuseUnlessSome(wanted);
    return admission.check(device, earlier, wanted);
  }

  /** Why sound commands cannot be queued just now: an execution of the same node is not over. */
  public Optional<String> obstacle(DeviceId device, List<Command> wanted) {
    return admission.obstacle(device, wanted);
  }

  private void refuseUnlessSome(List<Command> wanted) {
    if (wanted.isEmpty() || wanted.size() > config.perRequest) {
      throw Refusal.invalid(
          "commands", "One request queues 1 to " + config.perRequest + " commands.");
    }
  }

  private static List<String> tokens(List<QueuedCommand> some) {
    return some.stream().map(QueuedCommand::repositoryToken).filter(Objects::nonNull).toList();
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

  private static Refusal unknown() {
    return Refusal.notFound("There is no such command.");
  }
}
