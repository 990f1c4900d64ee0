package org.muster.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.kernel.Ids;

/** The rows of changes. */
@Dependent
class NodeHistory {

  /** What only a subscription does: deliver on its own, and several times in a row. */
  private static final String SUBSCRIPTION = "SUB";

  private static final int RECENT = 50;
  private static final int FORGOTTEN_AT_ONCE = 5_000;

  @PersistenceContext private EntityManager em;
  @Inject private TreeConfig config;

  void add(KnownInstance of, List<NodeDifference> differences, NodeSource source, Instant at) {
    List<NodeChange> burst =
        source.by().equals(SUBSCRIPTION) && !differences.isEmpty()
            ? recent(of.device(), at.minus(config.burst))
            : List.of();
    for (NodeDifference difference : differences) {
      Optional<NodeChange> before =
          burst.stream().filter(change -> change.isOf(of, difference.path())).findFirst();
      if (before.isPresent()) {
        before.get().goesOn(difference, at);
      } else {
        em.persist(new NodeChange(Ids.next(), of, difference, source, at));
      }
    }
  }

  List<NodeChange> page(String device, long before, int rows) {
    return em.createQuery(
            "select c from NodeChange c where c.device = :device and c.id < :before"
                + " order by c.id desc",
            NodeChange.class)
        .setParameter("device", device)
        .setParameter("before", before)
        .setMaxResults(rows)
        .getResultList();
  }

  /** Forgets what is older; returns how many rows that were, a bounded number. */
  int forget(Instant before) {
    List<Long> old =
        em.createQuery("select c.id from NodeChange c where c.changedAt < :before", Long.class)
            .setParameter("before", before)
            .setMaxResults(FORGOTTEN_AT_ONCE)
            .getResultList();
    return old.isEmpty()
        ? 0
        : em.createQuery("delete from NodeChange c where c.id in :old")
            .setParameter("old", old)
            .executeUpdate();
  }

  private List<NodeChange> recent(String device, Instant since) {
    return em.createQuery(
            "select c from NodeChange c where c.device = :device and c.source = :source"
                + " and c.changedAt >= :since order by c.id desc",
            NodeChange.class)
        .setParameter("device", device)
        .setParameter("source", SUBSCRIPTION)
        .setParameter("since", since)
        .setMaxResults(RECENT)
        .getResultList();
  }
}
