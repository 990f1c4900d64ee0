package org.muster.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.kernel.Ids;
import org.muster.secret.RandomSecrets;
import org.muster.secret.TokenHash;

/** The rows of the console's sessions. */
@Dependent
class ConsoleSessions {

  /** How coarse it is when a session was used last: a click need not write. */
  private static final Duration COARSE = Duration.ofMinutes(1);

  private static final int MOST_SHOWN = 100;

  @Inject private SignInConfig config;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager em;

  /** Always a new token: what a browser had before is worth nothing. */
  String open(long operator, Origin from) {
    String token = RandomSecrets.text();
    Instant now = clock.instant();
    forgetExpired(now);
    em.persist(
        new OperatorSession(
            Ids.next(),
            TokenHash.of(token),
            operator,
            from,
            now,
            now.plus(config.sessionLifetime)));
    return token;
  }

  /** Whose it is; empty if it is nobody's any more. */
  Optional<Long> use(String token) {
    Instant now = clock.instant();
    return Optional.ofNullable(em.find(OperatorSession.class, TokenHash.of(token)))
        .filter(session -> session.isValid(now, now.minus(config.sessionIdle)))
        .map(session -> used(session, now));
  }

  /** Whose it is, without a word that it is used; empty if it is nobody's any more. */
  Optional<Long> look(String token) {
    Instant now = clock.instant();
    return Optional.ofNullable(em.find(OperatorSession.class, TokenHash.of(token)))
        .filter(session -> session.isValid(now, now.minus(config.sessionIdle)))
        .map(OperatorSession::operator);
  }

  private long used(OperatorSession session, Instant now) {
    if (session.seenAt().isBefore(now.minus(COARSE))) {
      em.createQuery("update OperatorSession s set s.seenAt = :now where s.tokenHash = :hash")
          .setParameter("now", now)
          .setParameter("hash", session.tokenHash())
          .executeUpdate();
    }
    return session.operator();
  }

  void end(String token) {
    em.createQuery("delete from OperatorSession s where s.tokenHash = :hash")
        .setParameter("hash", TokenHash.of(token))
        .executeUpdate();
  }

  void endAll(long operator) {
    em.createQuery("delete from OperatorSession s where s.operator = :operator")
        .setParameter("operator", operator)
        .executeUpdate();
  }

  /** Those that are valid, the newest first. */
  List<ConsoleSession> of(long operator, String current) {
    Instant now = clock.instant();
    String hash = current == null ? null : TokenHash.of(current);
    return em.createQuery(
            "select s from OperatorSession s where s.operator = :operator order by s.id desc",
            OperatorSession.class)
        .setParameter("operator", operator)
        .setMaxResults(MOST_SHOWN)
        .getResultStream()
        .filter(session -> session.isValid(now, now.minus(config.sessionIdle)))
        .map(session -> session.shown(hash))
        .toList();
  }

  private void forgetExpired(Instant now) {
    em.createQuery("delete from OperatorSession s where s.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
