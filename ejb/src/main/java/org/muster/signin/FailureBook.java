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

  /** Who knows the password already guesses at the code from as many addresses as they have. */
  private static final Origin ANYWHERE = new Origin("anywhere", null);

  private static final int ADDRESSES = 3;

  private static final String ROW = " where name_hash = :name and address = :address";

  @Inject private SignInConfig config;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager em;

  /** How many there were lately. */
  @Transactional
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

  /** Whether it is the last one that is taken. */
  boolean isAtTheLimit(int failures) {
    return failures == config.lockoutFailures;
  }

  boolean isTooMany(int failures) {
    return failures >= config.lockoutFailures;
  }

  /**
   * One more, whatever becomes of the request.
   *
   * @return how many there are now
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  int note(String name, Origin from) {
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
    return count(name, from);
  }

  /** Whether there were too many wrong codes with the right password, wherever they came from. */
  @Transactional
  boolean areTooManyCodes(String name) {
    return count(name, ANYWHERE) >= ADDRESSES * config.lockoutFailures;
  }

  /** One more of these. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void noteCode(String name) {
    note(name, ANYWHERE);
  }

  /** Whoever comes in has not been guessing. */
  @Transactional
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
