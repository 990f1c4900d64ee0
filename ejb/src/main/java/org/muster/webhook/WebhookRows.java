package org.muster.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of webhooks and of what became of their requests. */
@Dependent
class WebhookRows {

  private static final int MANY = 1_000;

  @PersistenceContext private EntityManager em;

  void add(Object row) {
    em.persist(row);
  }

  void remove(Webhook hook) {
    em.remove(hook);
  }

  /** All of them, by name; a handful. */
  List<Webhook> all() {
    return em.createQuery("select w from Webhook w order by w.name", Webhook.class)
        .setMaxResults(MANY)
        .getResultList();
  }

  Optional<Webhook> find(String name) {
    return em.createQuery("select w from Webhook w where w.name = :name", Webhook.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** Held until the transaction ends. */
  Optional<Webhook> lock(String name) {
    return em.createQuery("select w from Webhook w where w.name = :name", Webhook.class)
        .setParameter("name", name)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Held until the transaction ends. */
  Optional<Webhook> lock(long id) {
    return Optional.ofNullable(em.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Those that somebody should send for, the longest waiting first. */
  List<Long> due(long head, Instant now) {
    return em.createQuery(
            "select w.id from Webhook w where w.paused = false and w.position < :head"
                + " and w.dueAt <= :now and (w.lease is null or w.leasedUntil <= :now)"
                + " order by w.dueAt",
            Long.class)
        .setParameter("head", head)
        .setParameter("now", now)
        .setMaxResults(MANY)
        .getResultList();
  }

  List<Delivery> deliveries(long webhook, long before, int rows) {
    return em.createQuery(
            "select d from Delivery d where d.webhook = :webhook and d.id < :before"
                + " order by d.id desc",
            Delivery.class)
        .setParameter("webhook", webhook)
        .setParameter("before", before)
        .setMaxResults(rows)
        .getResultList();
  }

  /** Away with what became of requests but for the latest ones. */
  void forget(long webhook, int kept) {
    em.createQuery(
            "select d.id from Delivery d where d.webhook = :webhook order by d.id desc", Long.class)
        .setParameter("webhook", webhook)
        .setFirstResult(kept)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .ifPresent(
            last ->
                em.createQuery(
                        "delete from Delivery d where d.webhook = :webhook and d.id <= :last")
                    .setParameter("webhook", webhook)
                    .setParameter("last", last)
                    .executeUpdate());
  }
}
