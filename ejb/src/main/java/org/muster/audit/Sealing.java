package org.muster.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.muster.secret.SecretBox;

/** Puts entries into the chain, in the order of their ids as far as they are committed. */
@Dependent
class Sealing {

  private static final int AT_ONCE = 500;

  @PersistenceContext private EntityManager em;
  @Inject private SecretBox secrets;
  @Inject private Clock clock;

  /** The code that goes with a place in the chain. */
  String code(long position, String hash) {
    return secrets.token("audit " + position + " " + hash);
  }

  /** How many wait, counted to a bound. */
  long waiting() {
    return unsealed().size();
  }

  /** One batch; whether there may be another one. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean sealSome() {
    if (unsealed().isEmpty()) {
      return false;
    }
    AuditHead head = em.find(AuditHead.class, AuditHead.ID, LockModeType.PESSIMISTIC_WRITE);
    List<AuditRow> rows = unsealed(); // again: now nobody else puts them anywhere
    long position = head.position();
    String hash = head.hash();
    Instant now = later(clock.instant(), head.position());
    for (AuditRow row : rows) {
      position++;
      row.seal(position, hash, now);
      hash = row.hash();
    }
    if (!rows.isEmpty()) {
      head.move(position, hash, code(position, hash));
    }
    return rows.size() == AT_ONCE;
  }

  /** The clocks of two nodes differ: in the order of the chain the time never goes back. */
  private Instant later(Instant now, long position) {
    return em.createQuery(
            "select r.sealedAt from AuditRow r where r.position = :place", Instant.class)
        .setParameter("place", position)
        .getResultStream()
        .filter(last -> last.isAfter(now))
        .findFirst()
        .orElse(now);
  }

  private List<AuditRow> unsealed() {
    return em.createQuery(
            "select r from AuditRow r where r.position is null order by r.id", AuditRow.class)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }
}
