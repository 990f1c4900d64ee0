package org.muster.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.muster.kernel.Excerpt;
import org.muster.kernel.Ids;
import org.muster.kernel.JsonText;

/**
 * Something destructive that was asked for. Its life is that of {@link ApprovalState}; each verb is
 * one transition and does nothing in a state that it does not lead out of.
 */
@Entity
@Table(name = "approval")
class Approval {

  private static final int LONGEST_WORDS = 500;

  @Id private long id;

  @Enumerated(EnumType.STRING)
  private ApprovalState state;

  @Enumerated(EnumType.STRING)
  private ApprovalKind kind;

  private String device;

  /** What is to be done, as {@link Deed} has it. */
  private String content;

  @Column(name = "asked_by")
  private String askedBy;

  private String reason;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  private String words;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "done_at")
  private Instant doneAt;

  /** For JPA only. */
  protected Approval() {}

  Approval(Deed deed, String askedBy, String reason, Instant now, Instant expiresAt) {
    this.id = Ids.next();
    this.state = ApprovalState.AWAITING_APPROVAL;
    this.kind = deed.kind();
    this.device = deed.device();
    this.content = deed.text();
    this.askedBy = askedBy;
    this.reason = reason;
    this.askedAt = now;
    this.expiresAt = expiresAt;
  }

  /** Nobody has to agree, or has agreed: the time runs down. */
  boolean countDown(Instant now, Duration delay) {
    return countDown(null, now, delay);
  }

  /** Somebody else has agreed. */
  boolean approve(String by, Instant now, Duration delay) {
    return countDown(by, now, delay);
  }

  private boolean countDown(String by, Instant now, Duration delay) {
    if (state != ApprovalState.AWAITING_APPROVAL) {
      return false;
    }
    state = ApprovalState.COUNTING_DOWN;
    decidedBy = by;
    dueAt = now.plus(delay);
    return true;
  }

  boolean refuse(String by, String why) {
    if (state != ApprovalState.AWAITING_APPROVAL && state != ApprovalState.COUNTING_DOWN) {
      return false;
    }
    end(ApprovalState.REFUSED, why);
    decidedBy = by;
    return true;
  }

  boolean expire(Instant now) {
    if (state != ApprovalState.AWAITING_APPROVAL || now.isBefore(expiresAt)) {
      return false;
    }
    end(ApprovalState.EXPIRED, "Nobody agreed in time.");
    return true;
  }

  /** It is tried again then. */
  void postpone(Instant until) {
    if (state == ApprovalState.COUNTING_DOWN) {
      dueAt = until;
    }
  }

  boolean done(Instant now) {
    if (state != ApprovalState.COUNTING_DOWN || now.isBefore(dueAt)) {
      return false;
    }
    end(ApprovalState.DONE, null);
    doneAt = now;
    return true;
  }

  boolean fail(String why) {
    if (state != ApprovalState.COUNTING_DOWN) {
      return false;
    }
    end(ApprovalState.FAILED, why);
    return true;
  }

  private void end(ApprovalState how, String why) {
    state = how;
    words = Excerpt.of(why, LONGEST_WORDS);
    dueAt = how == ApprovalState.DONE ? dueAt : null;
  }

  boolean isDue(Instant now) {
    return state == ApprovalState.COUNTING_DOWN && !now.isBefore(dueAt);
  }

  long id() {
    return id;
  }

  ApprovalState state() {
    return state;
  }

  String device() {
    return device;
  }

  String askedBy() {
    return askedBy;
  }

  String reason() {
    return reason;
  }

  Deed deed() {
    return new Deed(kind, device, JsonText.readObject(content));
  }

  ApprovalDetails details() {
    List<String> commands = deed().words();
    return new ApprovalDetails(
        id, state, kind, device, commands, askedBy, reason, askedAt, decidedBy, words, dueAt,
        expiresAt, doneAt);
  }
}
