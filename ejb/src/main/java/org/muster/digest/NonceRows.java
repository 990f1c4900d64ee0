package org.muster.digest;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The rows of nonces: the highest count that each was used with, until it is too old anyway. */
@Dependent
class NonceRows {

  private static final int AT_ONCE = 1000;

  @PersistenceContext private EntityManager em;

  /** Whether it was not used with this count or a higher one; it is from now on. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean use(String nonce, long count, Instant expiresAt) {
    boolean known = count > 1 && raise(nonce, count);
    return known || insert(nonce, count, expiresAt);
  }

  private boolean raise(String nonce, long count) {
    return em.createNativeQuery(
                "update digest_nonce set highest = :count where nonce = :nonce and highest < :count")
            .setParameter("count", count)
            .setParameter("nonce", nonce)
            .executeUpdate()
        == 1;
  }

  private boolean insert(String nonce, long count, Instant expiresAt) {
    return em.createNativeQuery(
                "insert into digest_nonce (nonce, highest, expires_at)"
                    + " values (:nonce, :count, :expires) on conflict do nothing")
            .setParameter("nonce", nonce)
            .setParameter("count", count)
            .setParameter("expires", expiresAt)
            .executeUpdate()
        == 1;
  }

  /** Forgets some of those that are too old; true if there may be more. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean forget(Instant now) {
    return em.createNativeQuery(
                "delete from digest_nonce where nonce in (select nonce from digest_nonce"
                    + " where expires_at < :now order by expires_at limit "
                    + AT_ONCE
                    + ")")
            .setParameter("now", now)
            .executeUpdate()
        == AT_ONCE;
  }
}
