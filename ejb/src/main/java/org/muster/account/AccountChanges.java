package org.muster.account;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The rows of changes. Whoever moves one holds its row. */
@Dependent
class AccountChanges {

  private static final int MOST_OPEN = 20;

  @PersistenceContext private EntityManager em;

  void add(AccountChange change) {
    em.persist(change);
  }

  /** The change that a task is for, held; empty if it is for none. */
  Optional<AccountChange> ofTask(long task) {
    return em.createQuery("select c from AccountChange c where c.task = :task", AccountChange.class)
        .setParameter("task", task)
        .getResultStream()
        .findFirst()
        .map(this::held);
  }

  /** Those of a device that are not over, newest first, held. */
  List<AccountChange> open(String device) {
    return em.createQuery(
            "select c from AccountChange c where c.device = :device and c.state in :open"
                + " order by c.id desc",
            AccountChange.class)
        .setParameter("device", device)
        .setParameter("open", EnumSet.of(ChangeState.UNDER_WAY, ChangeState.WRITTEN))
        .setMaxResults(MOST_OPEN)
        .getResultStream()
        .map(this::held)
        .filter(change -> !change.state().isFinal())
        .toList();
  }

  List<AccountChange> page(String device, long before, int rows) {
    return em.createQuery(
            "select c from AccountChange c where c.device = :device and c.id < :before"
                + " order by c.id desc",
            AccountChange.class)
        .setParameter("device", device)
        .setParameter("before", before)
        .setMaxResults(rows)
        .getResultList();
  }

  private AccountChange held(AccountChange change) {
    em.flush();
    em.refresh(change, LockModeType.PESSIMISTIC_WRITE);
    return change;
  }
}
