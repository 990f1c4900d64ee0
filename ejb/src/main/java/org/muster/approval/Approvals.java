package org.muster.approval;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.command.Queueing;
import org.muster.device.DeviceRows;
import org.muster.device.ScopedPages;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;
import org.muster.role.DeviceScope;
import org.muster.task.NewTask;

/**
 * The door of the room: whoever wants to do something that cannot be undone asks here first, and is
 * told whether it has to wait.
 */
@Stateless
public class Approvals {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int LONGEST_REASON = 1_000;

  @Inject private ApprovalRows rows;
  @Inject private ScopedPages pages;
  @Inject private ApprovalConfig config;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /**
   * Commands are wanted. They are done by whoever asks, unless they have to wait.
   *
   * @param by who asks
   * @param reason why; null if nobody said
   * @return what they wait for; empty if they need not wait, or destroy nothing
   * @throws Refusal invalid, without a reason; busy, if too much was destroyed in this hour
   */
  public Optional<ApprovalDetails> ask(
      DeviceId device, List<Command> commands, Queueing how, String by, String reason) {
    return commands.stream().noneMatch(Destruction::isIn)
        ? Optional.empty()
        : ask(Deed.commands(device, commands, how), by, reason);
  }

  /**
   * A task is wanted. It is never kept: where it would have to wait it is refused.
   *
   * @throws Refusal as {@link #ask}; conflict, if it would have to wait
   */
  public void clear(DeviceId device, NewTask task, String reason) {
    if (task.steps().stream().anyMatch(Destruction::isIn)) {
      if (waits()) {
        throw Refusal.conflict(
            "A step of this task cannot be undone, and has to wait; queue it as a command, which"
                + " can.");
      }
      ask(
          Deed.task(device, task.steps().stream().map(Object::toString).toList()),
          task.by(),
          reason);
    }
  }

  /**
   * A device is to lose its account, which is an object as whole as any. It is never kept: where it
   * would have to wait it is refused.
   *
   * @throws Refusal as {@link #ask}; conflict, if it would have to wait
   */
  public void clearRetirement(DeviceId device, String by, String reason) {
    if (waits()) {
      throw Refusal.conflict(
          "To delete the account cannot be undone, and has to wait; queue it as a command, which"
              + " can, or take the device out of use without that.");
    }
    ask(Deed.task(device, List.of("DELETE the account")), by, reason);
  }

  /**
   * A device is to be deleted, which is destructive where many are.
   *
   * @return what it waits for; empty if it need not wait
   * @throws Refusal as {@link #ask}
   */
  public Optional<ApprovalDetails> askDeletion(DeviceId device, String by, String reason) {
    return rows.holdBudget().isFew(clock.instant(), config.freeDeletions)
        ? Optional.empty()
        : ask(Deed.deletion(device), by, reason);
  }

  /**
   * What was asked for, newest first.
   *
   * @param scope what is of these devices only
   * @param state only what is in this state; null for all
   */
  public Page<ApprovalDetails> list(DeviceScope scope, ApprovalState state, PageRequest page) {
    return pages.page(
        scope,
        null,
        page,
        new DeviceRows<>(part -> rows.page(state, part), Approval::id, Approval::device),
        Approval::details);
  }

  /**
   * One of them.
   *
   * @throws Refusal not found
   */
  public ApprovalDetails details(long id) {
    return rows.find(id).orElseThrow(Approvals::unknown).details();
  }

  /**
   * A second person agrees.
   *
   * @throws Refusal not found; forbidden, to whoever asked; conflict, if nobody has to agree
   */
  public ApprovalDetails approve(long id, String by) {
    Approval approval = rows.lock(id).orElseThrow(Approvals::unknown);
    if (approval.askedBy().equals(by)) {
      throw Refusal.forbidden("Whoever asked for it cannot agree to it: somebody else has to.");
    }
    Instant now = clock.instant();
    if (approval.expire(now) || !approval.approve(by, now, config.delay)) {
      throw Refusal.conflict("It is " + approval.state() + "; nobody has to agree.");
    }
    record("approval.approve", approval, null);
    return approval.details();
  }

  /**
   * Somebody stops it.
   *
   * @param why for the record
   * @throws Refusal not found; invalid, without a reason; conflict, if it is too late
   */
  public ApprovalDetails refuse(long id, String by, String why) {
    String reason = reasoned(why);
    Approval approval = rows.lock(id).orElseThrow(Approvals::unknown);
    if (!approval.refuse(by, reason)) {
      throw Refusal.conflict("It is " + approval.state() + "; it is too late to stop it.");
    }
    record("approval.refuse", approval, reason);
    return approval.details();
  }

  private boolean waits() {
    return config.fourEyes || !config.delay.isZero();
  }

  private Optional<ApprovalDetails> ask(Deed deed, String by, String reason) {
    Instant now = clock.instant();
    rows.holdBudget();
    if (rows.doneSince(now.minus(HOUR), config.perHour) >= config.perHour) {
      throw Refusal.busy(
          "In the last hour "
              + config.perHour
              + " things were done that cannot be undone, which is as many as may be.");
    }
    Approval approval = new Approval(deed, by, reasoned(reason), now, now.plus(config.lifetime));
    rows.add(approval);
    record("approval.ask", approval, approval.reason());
    if (config.fourEyes) {
      return Optional.of(approval.details());
    }
    approval.countDown(now, config.delay);
    return approval.done(now) ? Optional.empty() : Optional.of(approval.details());
  }

  private static String reasoned(String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refusal.invalid(
          "reason",
          "This cannot be undone: say why, as the member reason or in the header Muster-Reason, in"
              + " at most "
              + LONGEST_REASON
              + " characters.");
    }
    return reason.strip();
  }

  private void record(String action, Approval approval, String why) {
    trail.record(
        AuditEntry.of(action)
            .on("device", approval.device())
            .changed(
                null,
                Snapshot.with("approval", Ids.text(approval.id()))
                    .and("commands", approval.deed().words())
                    .text())
            .because(why));
  }

  private static Refusal unknown() {
    return Refusal.notFound("There is no such approval.");
  }
}
