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

  /** Who sits at somebody's console guesses without their password, and locks nobody out by it. */
  private static final Origin AT_THE_CONSOLE = new Origin("at the console", null);

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
    open(name, from);
    em.createNativeQuery(
            "update sign_in_failure set failures = failures + 1, failed_at = :now" + ROW)
        .setParameter("name", key(name))
        .setParameter("address", from.network())
        .setParameter("now", clock.instant())
        .executeUpdate();
    return count(name, from);
  }

  /**
   * Whoever signs in is about to try a code. It counts as wrong until {@link #codeWasRight}: of
   * many at once none is looked at that would be one too many. How long ago the last wrong one was
   * stays as it is meanwhile: right codes must not keep wrong ones from being forgotten.
   *
   * @return whether it may be tried
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean mayTryCode(String name) {
    return begin(name, ANYWHERE, ADDRESSES * config.lockoutFailures);
  }

  /** The code that was tried last is right, and no failure. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void codeWasRight(String name) {
    undo(name, ANYWHERE);
  }

  /**
   * The code that was tried last is wrong: how long the wrong ones are remembered begins anew.
   *
   * @return whether no code is taken any more
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean codeWasWrong(String name) {
    return keep(name, ANYWHERE) >= ADDRESSES * config.lockoutFailures;
  }

  /** As {@link #mayTryCode}, of somebody who is signed in already. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean mayTryCodeAtTheConsole(String name) {
    return begin(name, AT_THE_CONSOLE, config.lockoutFailures);
  }

  /** As {@link #codeWasRight}, of somebody who is signed in already. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void codeAtTheConsoleWasRight(String name) {
    undo(name, AT_THE_CONSOLE);
  }

  /** As {@link #codeWasWrong}, of somebody who is signed in already. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean codeAtTheConsoleWasWrong(String name) {
    return keep(name, AT_THE_CONSOLE) >= config.lockoutFailures;
  }

  /** Whoever comes in has not been guessing. */
  @Transactional
  void forget(String name, Origin from) {
    em.createNativeQuery("delete from sign_in_failure" + ROW)
        .setParameter("name", key(name))
        .setParameter("address", from.network())
        .executeUpdate();
  }

  private boolean begin(String name, Origin from, int most) {
    open(name, from);
    return em.createNativeQuery(
                "update sign_in_failure set failures = failures + 1"
                    + ROW
                    + " and failures < :most")
            .setParameter("name", key(name))
            .setParameter("address", from.network())
            .setParameter("most", most)
            .executeUpdate()
        == 1;
  }

  private int keep(String name, Origin from) {
    em.createNativeQuery("update sign_in_failure set failed_at = :now" + ROW)
        .setParameter("name", key(name))
        .setParameter("address", from.network())
        .setParameter("now", clock.instant())
        .executeUpdate();
    return count(name, from);
  }

  private void undo(String name, Origin from) {
    em.createNativeQuery(
            "update sign_in_failure set failures = failures - 1" + ROW + " and failures > 0")
        .setParameter("name", key(name))
        .setParameter("address", from.network())
        .executeUpdate();
  }

  /** There is a row to count in, and none that is too old. */
  private void open(String name, Origin from) {
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
  }

  private Instant since() {
    return clock.instant().minus(config.lockoutTime);
  }

  /** Names come from outside, in any length. */
  private static String key(String name) {
    return TokenHash.of(name.toLowerCase(Locale.ROOT));
  }
}
