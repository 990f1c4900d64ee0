package org.muster.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.operator.Account;
import org.muster.operator.AccountChanged;
import org.muster.operator.Operators;
import org.muster.role.Permission;
import org.muster.secret.RandomSecrets;
import org.muster.secret.TokenHash;

/** The door of the room: makes tokens, knows them again, and revokes them. */
@Stateless
public class ApiTokens {

  /** What every token begins with, so that one that got lost is known for what it is. */
  public static final String PREFIX = "mst_";

  private static final int MOST = 50;
  private static final int LONGEST_NAME = 100;
  private static final Duration LONGEST_LIFE = Duration.ofDays(366);

  /** How coarse it is when a token was used last: a request need not write. */
  private static final Duration COARSE = Duration.ofMinutes(5);

  @Inject private Operators operators;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager em;

  /**
   * Makes a token.
   *
   * @return the token, the only time that it is shown
   * @throws Refusal invalid; forbidden, if it is to have what its owner has not; conflict, if the
   *     owner has too many
   */
  public String create(Account owner, NewToken wanted) {
    check(owner, wanted);
    if (list(owner.id()).size() >= MOST) {
      throw Refusal.conflict("An account has " + MOST + " tokens at most: revoke one first.");
    }
    String token = PREFIX + RandomSecrets.text();
    long id = Ids.next();
    em.persist(new ApiToken(id, owner.id(), wanted, TokenHash.of(token), clock.instant()));
    trail.record(
        AuditEntry.of("token.create")
            .on("token", wanted.name())
            .changed(
                null,
                Snapshot.with("id", Ids.text(id))
                    .and("owner", owner.username())
                    .and(
                        "permissions", wanted.permissions().stream().map(Permission::word).toList())
                    .and("scope", wanted.scope().text())
                    .and("expiresAt", wanted.expiresAt())
                    .text()));
    return token;
  }

  /** Who shows this token, with what it is worth just now; empty if that is nothing. */
  public Optional<TokenBearer> bearer(String token) {
    Instant now = clock.instant();
    return em
        .createQuery("select t from ApiToken t where t.tokenHash = :hash", ApiToken.class)
        .setParameter("hash", TokenHash.of(token))
        .getResultList()
        .stream()
        .filter(known -> known.isValidAt(now))
        .findFirst()
        .flatMap(known -> bearer(known, now));
  }

  /** The tokens of an account, newest first; those that have expired, too. */
  public List<TokenDetails> list(long operator) {
    return of(operator).stream().map(ApiToken::details).toList();
  }

  /**
   * Revokes a token of an account.
   *
   * @throws Refusal not found
   */
  public void revoke(long operator, long id) {
    revoke(
        Optional.ofNullable(em.find(ApiToken.class, id))
            .filter(token -> token.operator() == operator)
            .orElseThrow(() -> Refusal.notFound("There is no such token.")),
        operators.account(operator).map(Account::username).orElse(null));
  }

  /** Another password by somebody else: who had the account meanwhile may have made tokens. */
  public void follow(@Observes AccountChanged changed) {
    if (changed.reset()) {
      of(changed.id()).forEach(token -> revoke(token, changed.username()));
    }
  }

  private void revoke(ApiToken token, String owner) {
    em.remove(token);
    trail.record(
        AuditEntry.of("token.revoke")
            .on("token", token.name())
            .changed(Snapshot.with("id", Ids.text(token.id())).and("owner", owner).text(), null));
  }

  private List<ApiToken> of(long operator) {
    return em.createQuery(
            "select t from ApiToken t where t.operator = :operator order by t.id desc",
            ApiToken.class)
        .setParameter("operator", operator)
        .setMaxResults(MOST)
        .getResultList();
  }

  private Optional<TokenBearer> bearer(ApiToken token, Instant now) {
    Optional<Account> owner = operators.account(token.operator());
    owner.ifPresent(account -> used(token, now));
    return owner.map(
        account ->
            new TokenBearer(
                account,
                token.name(),
                account.authority().within(token.permissions(), token.scope())));
  }

  private void used(ApiToken token, Instant now) {
    if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(now.minus(COARSE))) {
      em.createQuery("update ApiToken t set t.lastUsedAt = :now where t.id = :id")
          .setParameter("now", now)
          .setParameter("id", token.id())
          .executeUpdate();
    }
  }

  private void check(Account owner, NewToken wanted) {
    String name = wanted.name();
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      throw Refusal.invalid("name", "name has 1 to " + LONGEST_NAME + " characters.");
    }
    if (wanted.permissions().isEmpty()) {
      throw Refusal.invalid("permissions", "permissions names one permission at least.");
    }
    for (Permission permission : wanted.permissions()) {
      if (!permission.isForPrograms() || !owner.authority().has(permission)) {
        throw Refusal.forbidden(
            "You cannot give a token the permission " + permission.word() + ".");
      }
    }
    Instant now = clock.instant();
    if (wanted.expiresAt().isAfter(now.plus(LONGEST_LIFE))) {
      throw Refusal.invalid("lifetime", "A token lives a year at most.");
    }
  }
}
