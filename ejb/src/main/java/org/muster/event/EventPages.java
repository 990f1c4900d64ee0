package org.muster.event;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** The rows of the log. */
@Dependent
class EventPages {

  private static final int AT_ONCE = 500;

  @PersistenceContext private EntityManager em;

  /** Where the log ends. */
  long head() {
    return em.createQuery("select h.last from EventHead h", Long.class).getSingleResult();
  }

  /** Those with events behind a position, in their order. */
  List<EventPage> after(long position, int most) {
    return em.createQuery(
            "select p from EventPage p where p.last > :position order by p.last", EventPage.class)
        .setParameter("position", position)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those that end up to a position, the last one first. */
  List<EventPage> upTo(long position, int most) {
    return em.createQuery(
            "select p from EventPage p where p.last <= :position order by p.last desc",
            EventPage.class)
        .setParameter("position", position)
        .setMaxResults(most)
        .getResultList();
  }

  /** Away with some of those that are older, or end up to a position; returns how many. */
  int forget(Instant before, long upTo) {
    List<Long> old =
        em.createQuery(
                "select p.last, p.orderedAt from EventPage p order by p.last", Object[].class)
            .setMaxResults(AT_ONCE)
            .getResultStream()
            .takeWhile(row -> (Long) row[0] <= upTo || ((Instant) row[1]).isBefore(before))
            .map(row -> (Long) row[0])
            .toList();
    return old.isEmpty()
        ? 0
        : em.createQuery("delete from EventPage p where p.last in :old")
            .setParameter("old", old)
            .executeUpdate();
  }

  /** How many {@link #forget} takes away at once. */
  static int atOnce() {
    return AT_ONCE;
  }
}
