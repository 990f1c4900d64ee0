package org.muster.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.muster.kernel.Ids;

/**
 * An entry as it is kept: written once, put into the chain once, and never changed again; the
 * database refuses everything else.
 */
@Entity
@Table(name = "audit_entry")
class AuditRow {

  @Id private long id;

  @Column(updatable = false)
  private Instant at;

  @Enumerated(EnumType.STRING)
  @Column(name = "actor_kind", updatable = false)
  private Actor.Kind actorKind;

  @Column(updatable = false)
  private String actor;

  @Column(updatable = false)
  private String action;

  @Column(name = "subject_kind", updatable = false)
  private String subjectKind;

  @Column(updatable = false)
  private String subject;

  @Column(name = "before_state", updatable = false)
  private String before;

  @Column(name = "after_state", updatable = false)
  private String after;

  @Column(name = "from_address", updatable = false)
  private String from;

  @Column(updatable = false)
  private String reason;

  @Column(name = "chain_position")
  private Long position;

  @Column(name = "sealed_at")
  private Instant sealedAt;

  @Column(name = "previous_hash")
  private String previous;

  @Column(name = "entry_hash")
  private String hash;

  /** For JPA only. */
  protected AuditRow() {}

  AuditRow(Instant now, AuditEntry entry, Circumstances circumstances) {
    Actor who = entry.who() == null ? circumstances.who() : entry.who();
    id = Ids.next();
    at = now;
    actorKind = who.kind();
    actor = KeptText.of(who.name(), 255);
    action = KeptText.of(entry.action(), 64);
    subjectKind = KeptText.of(entry.subjectKind(), 32);
    subject = KeptText.of(entry.subject(), 255);
    before = KeptText.of(entry.before(), KeptText.LONGEST_STATE);
    after = KeptText.of(entry.after(), KeptText.LONGEST_STATE);
    from = KeptText.of(entry.from() == null ? circumstances.from() : entry.from(), 64);
    reason = KeptText.of(entry.why() == null ? circumstances.why() : entry.why(), 1000);
  }

  /** Puts it into the chain, behind the entry with the position before. */
  void seal(long itsPosition, String hashBefore, Instant now) {
    position = itsPosition;
    previous = hashBefore;
    hash = new Canonical(shown()).hash(hashBefore);
    sealedAt = now;
  }

  String hash() {
    return hash;
  }

  AuditDetails shown() {
    return new AuditDetails(
        id,
        at,
        new Actor(actorKind, actor),
        action,
        subjectKind,
        subject,
        before,
        after,
        from,
        reason,
        position,
        previous,
        hash);
  }
}
