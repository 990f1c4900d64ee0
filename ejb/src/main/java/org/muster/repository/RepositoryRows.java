package org.muster.repository;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.muster.repository.RepositoryItem.Purpose;

/** The rows of contents and of their transfers. */
@Dependent
class RepositoryRows {

  private static final int MOST_TRANSFERS = 500;
  private static final int FORGOTTEN_AT_ONCE = 5_000;

  @PersistenceContext private EntityManager em;

  void add(Object row) {
    em.persist(row);
  }

  /** Also when something is written that refers to it before the transaction ends. */
  void addNow(RepositoryItem item) {
    em.persist(item);
    em.flush();
  }

  Optional<RepositoryItem> find(String token) {
    return Optional.ofNullable(em.find(RepositoryItem.class, token));
  }

  Optional<RepositoryItem> lock(String token) {
    return Optional.ofNullable(
        em.find(RepositoryItem.class, token, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Uses up one use; whether there was one. What stands is not counted. */
  boolean use(String token, Instant now) {
    return em.createQuery(
                "update RepositoryItem i set i.usesLeft = i.usesLeft - 1, i.usedAt = :now"
                    + " where i.token = :token and i.usesLeft > 0 and i.standing = false")
            .setParameter("now", now)
            .setParameter("token", token)
            .executeUpdate()
        == 1;
  }

  /** Gives one use back. */
  void giveBack(String token) {
    em.createQuery(
            "update RepositoryItem i set i.usesLeft = i.usesLeft + 1"
                + " where i.token = :token and i.usesLeft < i.uses")
        .setParameter("token", token)
        .executeUpdate();
  }

  /** What became of a transfer. */
  void end(long transfer, long bytes, boolean complete) {
    em.createQuery("update Transfer t set t.bytes = :bytes, t.complete = :end where t.id = :id")
        .setParameter("bytes", bytes)
        .setParameter("end", complete)
        .setParameter("id", transfer)
        .executeUpdate();
  }

  void renew(Collection<String> tokens) {
    em.createQuery(
            "update RepositoryItem i set i.usedAt = null, i.usesLeft = i.uses"
                + " where i.token in :tokens")
        .setParameter("tokens", tokens)
        .executeUpdate();
  }

  /** Sets when they are too old to be used; what stands has its own time. */
  void expire(Collection<String> tokens, Instant at) {
    em.createQuery(
            "update RepositoryItem i set i.expiresAt = :at"
                + " where i.token in :tokens and i.standing = false")
        .setParameter("at", at)
        .setParameter("tokens", tokens)
        .executeUpdate();
  }

  /**
   * Sets an earlier end for those that one use ends: behind a token of several uses may wait
   * further commands.
   */
  void shorten(Collection<String> tokens, Instant at) {
    em.createQuery(
            "update RepositoryItem i set i.expiresAt = :at"
                + " where i.token in :tokens and i.standing = false and i.uses = 1")
        .setParameter("at", at)
        .setParameter("tokens", tokens)
        .executeUpdate();
  }

  void travel(Collection<String> tokens, long session, String device) {
    em.createQuery(
            "update RepositoryItem i set i.sessionId = :session,"
                + " i.device = coalesce(i.device, :device) where i.token in :tokens")
        .setParameter("session", session)
        .setParameter("device", device)
        .setParameter("tokens", tokens)
        .executeUpdate();
  }

  void close(String token) {
    em.createQuery("delete from RepositoryItem i where i.token = :token")
        .setParameter("token", token)
        .executeUpdate();
  }

  /** Slots only: what stands to be fetched for the same node is nothing of a subscription's. */
  void closeSubscriptions(String device, String target, String kept) {
    em.createQuery(
            "delete from RepositoryItem i where i.device = :device and i.target = :target"
                + " and i.purpose = :purpose and i.standing = true and i.token <> :kept")
        .setParameter("purpose", Purpose.DELIVER)
        .setParameter("device", device)
        .setParameter("target", target)
        .setParameter("kept", kept)
        .executeUpdate();
  }

  /** The latest transfers with a token, newest first. */
  List<TransferDetails> transfersWith(String token) {
    return transfers("t.token = :key order by t.id desc", token);
  }

  /** The transfers that belong to a session, in order. */
  List<TransferDetails> transfersIn(long session) {
    return transfers("t.sessionId = :key order by t.id", session);
  }

  /** Forgets what expired and what happened before; a bounded number of rows. */
  void forget(Instant expired, Instant happenedBefore) {
    List<String> items =
        em.createQuery(
                "select i.token from RepositoryItem i where i.expiresAt < :now", String.class)
            .setParameter("now", expired)
            .setMaxResults(FORGOTTEN_AT_ONCE)
            .getResultList();
    if (!items.isEmpty()) {
      em.createQuery("delete from RepositoryItem i where i.token in :tokens")
          .setParameter("tokens", items)
          .executeUpdate();
    }
    List<Long> transfers =
        em.createQuery("select t.id from Transfer t where t.occurredAt < :before", Long.class)
            .setParameter("before", happenedBefore)
            .setMaxResults(FORGOTTEN_AT_ONCE)
            .getResultList();
    if (!transfers.isEmpty()) {
      em.createQuery("delete from Transfer t where t.id in :ids")
          .setParameter("ids", transfers)
          .executeUpdate();
    }
  }

  private List<TransferDetails> transfers(String condition, Object key) {
    return em.createQuery("select t from Transfer t where " + condition, Transfer.class)
        .setParameter("key", key)
        .setMaxResults(MOST_TRANSFERS)
        .getResultStream()
        .map(Transfer::details)
        .toList();
  }
}
