package org.muster.account;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.bootstrap.Bootstrapper;
import org.muster.device.DeviceRegistry;
import org.muster.device.DeviceState;
import org.muster.kernel.Ids;
import org.muster.kernel.JsonText;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.session.SessionOpened;
import org.muster.task.TaskBegun;
import org.muster.task.TaskBoard;
import org.muster.task.TaskSettled;
import org.muster.task.TaskState;

/** The door of the room: changes the secrets of accounts, and takes accounts away. */
@Stateless
public class AccountKeeper {

  /** After those who listen without a word about it. */
  private static final int LATER = Interceptor.Priority.APPLICATION + 600;

  @Inject private AccountChanges changes;
  @Inject private AccountTasks tasks;
  @Inject private Rotation rotation;
  @Inject private Retirement retirement;
  @Inject private Bootstrapper bootstrapper;
  @Inject private TaskBoard board;
  @Inject private DeviceRegistry devices;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /**
   * Gives a device other secrets, by its own account. What it has is in force until it is known to
   * have what is new.
   *
   * @param kinds NOTIFICATION, TRANSPORT or both
   * @throws Refusal not found; invalid; conflict, if a change of the same kind is under way, or the
   *     device is not one that is managed
   */
  public List<ChangeDetails> rotate(DeviceId device, Collection<ChangeKind> kinds, Order order) {
    devices.hold(device);
    refuseUnlessAdmitted(device);
    if (kinds.isEmpty() || kinds.contains(ChangeKind.RETIREMENT)) {
      throw Refusal.invalid("what", "what has NOTIFICATION, TRANSPORT or both.");
    }
    if (bootstrapper.isAwaited(device)) {
      throw Refusal.conflict(
          "A bootstrap of the device was handed out: it gets other secrets by that. Take it back,"
              + " or wait.");
    }
    List<ChangeDetails> begun = new ArrayList<>();
    for (ChangeKind kind : new TreeSet<>(kinds)) {
      refuseIfUnderWay(device, kind);
      begun.add(
          begin(
              device,
              kind,
              order,
              kind == ChangeKind.TRANSPORT ? rotation::transport : rotation::notification));
    }
    return begun;
  }

  /**
   * Gives a device other secrets: all that its account has, as far as they can be changed.
   *
   * @throws Refusal as {@link #rotate}; conflict, if there are none
   */
  public List<ChangeDetails> rotateAll(DeviceId device, Order order) {
    devices.require(device);
    Set<ChangeKind> kinds = rotation.possible(device);
    if (kinds.isEmpty()) {
      throw Refusal.conflict("The device's account has no secret that could be changed.");
    }
    return rotate(device, kinds, order);
  }

  /**
   * Takes a device out of use: its credentials are revoked, its push addresses forgotten, and what
   * was begun for its account ends.
   *
   * @param deleteAccount whether the account is deleted on the device first, if it still comes; the
   *     rest follows when that is done, or has failed
   * @return how far it is
   * @throws Refusal not found; conflict, if it is out of use already, or going to be
   */
  public ChangeDetails retire(DeviceId device, boolean deleteAccount, Order order) {
    devices.hold(device);
    if (deleteAccount) {
      refuseUnlessAdmitted(device);
      refuseIfUnderWay(device, ChangeKind.RETIREMENT);
      return begin(device, ChangeKind.RETIREMENT, order, retirement::begin);
    }
    if (devices.details(device).state() == DeviceState.RETIRED) {
      throw Refusal.conflict("The device is out of use already.");
    }
    AccountChange change =
        changes.open(device.value()).stream()
            .filter(one -> one.kind() == ChangeKind.RETIREMENT)
            .findFirst()
            .orElseGet(() -> made(device, ChangeKind.RETIREMENT, order));
    record("device.retire", change);
    retirement.finish(change);
    if (change.task() != null) {
      tasks.cancel(change.task()); // or it would reach the account that the device gets next
    }
    endOthers(device);
    return change.details();
  }

  /** The changes of a device's account, newest first. */
  public Page<ChangeDetails> list(DeviceId device, PageRequest page) {
    devices.require(device);
    return Page.of(
        changes.page(device.value(), page.before(), page.rows()),
        page.limit(),
        change -> Ids.text(change.id()),
        AccountChange::details);
  }

  /** A task is over: maybe one that a change waits for. */
  public void follow(@Observes TaskSettled settled) {
    changes
        .ofTask(settled.task())
        .filter(change -> change.state() == ChangeState.UNDER_WAY)
        .ifPresent(change -> after(change, settled));
  }

  /**
   * A device came: maybe with the password that it was given, or with another account, of which
   * {@code bootstrap} has to hear first.
   */
  public void follow(@Observes @Priority(LATER) SessionOpened session) {
    List<AccountChange> open = changes.open(session.device().value());
    open.stream().filter(rotation::isVoid).forEach(this::giveUp);
    open.stream()
        .filter(change -> change.state() == ChangeState.WRITTEN && rotation.isUsed(change))
        .findFirst()
        .ifPresent(this::confirm);
  }

  /** What was to be written must not be: it would lock the device out. */
  private void giveUp(AccountChange change) {
    boolean travels = change.state() == ChangeState.UNDER_WAY;
    rotation.fail(change, "The device has got other credentials meanwhile.");
    record("device.account.unchanged", change);
    if (travels) {
      board.cancel(change.task());
    }
  }

  private void confirm(AccountChange change) {
    rotation.finish(change);
    record("device.account.rotated", change);
  }

  private void after(AccountChange change, TaskSettled settled) {
    boolean done = settled.state() == TaskState.SUCCEEDED;
    if (change.kind() == ChangeKind.RETIREMENT) {
      retirement.after(change, settled);
      if (change.state() == ChangeState.DONE) {
        endOthers(change.device());
      }
    } else if (!done) {
      unchanged(change, settled);
    } else if (change.kind() == ChangeKind.TRANSPORT && !rotation.isUsed(change)) {
      change.write(null);
    } else {
      rotation.finish(change);
    }
    record("device.account." + (done ? "changed" : "unchanged"), change);
  }

  /** What is written for an account that is gone is for nothing, or for the wrong one. */
  private void endOthers(DeviceId device) {
    for (AccountChange other : changes.open(device.value())) {
      boolean travels = other.state() == ChangeState.UNDER_WAY;
      rotation.fail(other, "The device is out of use.");
      if (travels) {
        tasks.cancel(other.task());
      }
    }
  }

  private void unchanged(AccountChange change, TaskSettled settled) {
    if (tasks.mayBeDone(settled.task())) {
      rotation.doubt(change, settled.reason());
    } else {
      rotation.fail(change, settled.reason());
    }
  }

  private ChangeDetails begin(
      DeviceId device,
      ChangeKind kind,
      Order order,
      BiFunction<AccountChange, Order, TaskBegun> sending) {
    AccountChange change = made(device, kind, order);
    TaskBegun begun = sending.apply(change, order);
    change.by(begun.task().id());
    record("device.account.change", change);
    if (begun.task().state() != TaskState.RUNNING) {
      after(change, TaskSettled.of(begun.task()));
    }
    return change.details();
  }

  private AccountChange made(DeviceId device, ChangeKind kind, Order order) {
    AccountChange change = new AccountChange(Ids.next(), device, kind, clock.instant(), order.by());
    changes.add(change);
    return change;
  }

  private void refuseIfUnderWay(DeviceId device, ChangeKind kind) {
    if (changes.open(device.value()).stream()
        .filter(one -> one.state() == ChangeState.UNDER_WAY)
        .anyMatch(one -> one.kind() == kind || one.kind() == ChangeKind.RETIREMENT)) {
      throw Refusal.conflict("A change of this kind, or the retirement, is under way already.");
    }
  }

  private void refuseUnlessAdmitted(DeviceId device) {
    if (!devices.details(device).state().isAdmitted()) {
      throw Refusal.conflict("The device is " + devices.details(device).state() + ".");
    }
  }

  private void record(String action, AccountChange change) {
    String after =
        JsonText.object()
            .add("change", change.kind().name())
            .add("state", change.state().name())
            .build()
            .toString();
    trail.record(AuditEntry.of(action).on("device", change.device().value()).changed(null, after));
  }
}
