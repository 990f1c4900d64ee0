package org.muster.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.device.DeviceRows;

/** What was asked for, and the row that whoever spends of the budget holds. */
@Dependent
class ApprovalRows {

  @PersistenceContext private EntityManager em;

  void add(Approval approval) {
    em.persist(approval);
  }

  Optional<Approval> find(long id) {
    return Optional.ofNullable(em.find(Approval.class, id));
  }

  Optional<Approval> lock(long id) {
    return Optional.ofNullable(em.find(Approval.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  List<Approval> page(ApprovalState state, DeviceRows.Part part) {
    var query =
        em.createQuery(
            "select a from Approval a where a.id < :before"
                + (part.devices() == null ? "" : " and a.device in :devices")
                + (state == null ? "" : " and a.state = :state")
                + " order by a.id desc",
            Approval.class);
    if (part.devices() != null) {
      query.setParameter("devices", part.devices());
    }
    if (state != null) {
      query.setParameter("state", state);
    }
    return query.setParameter("before", part.before()).setMaxResults(part.rows()).getResultList();
  }

  List<Long> due(Instant now, int most) {
    return em.createQuery(
            "select a.id from Approval a where a.dueAt <= :now and a.doneAt is null"
                + " order by a.dueAt",
            Long.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  List<Long> late(Instant now, int most) {
    return em.createQuery(
            "select a.id from Approval a where a.state = :state and a.expiresAt <= :now"
                + " order by a.id",
            Long.class)
        .setParameter("state", ApprovalState.AWAITING_APPROVAL)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** From here on nobody else of the cluster spends anything, until the transaction ends. */
  BudgetRow holdBudget() {
    return em.find(BudgetRow.class, BudgetRow.ID, LockModeType.PESSIMISTIC_WRITE);
  }

  /** How many were done since then, as far as a bound. */
  int doneSince(Instant since, int bound) {
    return em.createQuery("select a.id from Approval a where a.doneAt > :since", Long.class)
        .setParameter("since", since)
        .setMaxResults(bound)
        .getResultList()
        .size();
  }
}
