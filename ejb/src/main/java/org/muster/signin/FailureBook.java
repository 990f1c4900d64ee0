package org.muster.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.muster.secret.TokenHash;

/**
 * Counts failures by account and address: who guesses has to stop for a while, and nobody can lock
 * an account for its owner, who comes from elsewhere. An account need not exist to be counted. It
 * is in the database, so that every node counts alike.
 */
@Dependent
class FailureBook {

  private static final String ROW = " where name_hash = :name and address = :address";

  @Inject private SignInConfig config;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager em;

  /** How many there were lately. */
  int count(String name, Origin from) {
    List<?> found =
        em.createNativeQuery(
                "select failures from sign_in_failure" + ROW + " and failed_at > :since",
                Integer.class)
            .setParameter("name", key(name))
            .setParameter("address", from.network())
            .setParameter("since", since())
            .getResultList();
    return found.isEmpty() ? 0 : ((Number) found.get(0)).intValue();
  }

  boolean isTooMany(int failures) {
    return failures >= config.lockoutFailures;
  }

  /** One more, whatever becomes of the request. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void note(String name, Origin from) {
    em.createNativeQuery("delete from sign_in_failure where failed_at < :since")
        .setParameter("since", since())
        .executeUpdate();
    em.createNativeQuery(
            "insert into sign_in_failure (name_hash, address, failures, failed_at)"
                + " values (:name, :address, 0, :now) on conflict do nothing")
        .setParameter("name", key(name))
        .setParameter("address", from.network())
        .setParameter("now", clock.instant())
        .executeUpdate();
    em.createNativeQuery(
            "update sign_in_failure set failures = failures + 1, failed_at = :now" + ROW)
        .setParameter("name", key(name))
        .setParameter("address", from.network())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** Whoever comes in has not been guessing. */
  void forget(String name, Origin from) {
    em.createNativeQuery("delete from sign_in_failure" + ROW)
        .setParameter("name", key(name))
        .setParameter("address", from.network())
        .executeUpdate();
  }

  private Instant since() {
    return clock.instant().minus(config.lockoutTime);
  }

  /** Names come from outside, in any length. */
  private static String key(String name) {
    return TokenHash.of(name.toLowerCase(Locale.ROOT));
  }
}
