package org.muster.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** The door of the room: records what was done. */
@Stateless
public class AuditTrail {

  /** So many refusals of one caller are recorded in a minute, if each is another one. */
  private static final int MOST_REFUSALS = 60;

  @Inject private Circumstances circumstances;
  @Inject private RecentRefusals recent;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager em;

  /** Records something that was done, in the caller's transaction: undone, it is not recorded. */
  public void record(AuditEntry entry) {
    write(entry);
  }

  /** Records something that was refused, in a transaction of its own: it stays, come what may. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void recordRefusal(AuditEntry entry) {
    write(entry);
  }

  /**
   * Records something that is refused to whoever asks for it, as often as they like: the same once
   * a minute, and not too much of one caller. In a transaction of its own.
   *
   * @param by who is refused, or where they come from
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void recordRefusal(AuditEntry entry, String by, String what) {
    if (recent.isNew(by, what, MOST_REFUSALS)) {
      write(entry);
    }
  }

  private void write(AuditEntry entry) {
    em.persist(new AuditRow(clock.instant(), entry, circumstances));
    circumstances.noteRecorded();
  }
}
