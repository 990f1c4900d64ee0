package org.muster.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.muster.audit.Actor;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.command.CommandQueue;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Ids;

/** Does what was asked for once its time has come, each in a transaction of its own. */
@Dependent
class Execution {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 100;

  @Inject private ApprovalRows rows;
  @Inject private ApprovalConfig config;
  @Inject private CommandQueue queue;
  @Inject private DeviceRegistry devices;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /** Those whose time has come; none while the budget of the hour is spent. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> due() {
    return isSpent(clock.instant()) ? List.of() : rows.due(clock.instant(), AT_ONCE);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> late() {
    return rows.late(clock.instant(), AT_ONCE);
  }

  /** Does it, if the budget of the hour allows; otherwise it stays due. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void execute(Long id) {
    Instant now = clock.instant();
    rows.holdBudget();
    if (!isSpent(now)) {
      rows.lock(id).filter(approval -> approval.isDue(now)).ifPresent(one -> execute(one, now));
    }
  }

  /** It could not be done just now: others come first. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void postpone(Long id) {
    rows.lock(id).ifPresent(approval -> approval.postpone(clock.instant().plus(PAUSE)));
  }

  /** It could not be done. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void fail(Long id, String why) {
    rows.lock(id).filter(approval -> approval.fail(why)).ifPresent(one -> record("failed", one));
  }

  /** Nobody agreed. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void expire(Long id) {
    Instant now = clock.instant();
    rows.lock(id).filter(one -> one.expire(now)).ifPresent(one -> record("expired", one));
  }

  private void execute(Approval approval, Instant now) {
    Deed deed = approval.deed();
    devices.require(deed.deviceId());
    switch (deed.kind()) {
      case COMMANDS ->
          queue.enqueue(deed.deviceId(), deed.commands(), deed.how(approval.askedBy()));
      case DELETION -> devices.delete(deed.deviceId());
      case TASK -> throw new IllegalStateException("A task is never kept");
    }
    approval.done(now);
    record("done", approval);
  }

  private boolean isSpent(Instant now) {
    return rows.doneSince(now.minus(HOUR), config.perHour) >= config.perHour;
  }

  private void record(String how, Approval approval) {
    trail.record(
        AuditEntry.of("approval." + how)
            .by(Actor.operator(approval.askedBy()))
            .on("device", approval.device())
            .changed(null, Snapshot.with("approval", Ids.text(approval.id())).text())
            .because(approval.reason()));
  }
}
