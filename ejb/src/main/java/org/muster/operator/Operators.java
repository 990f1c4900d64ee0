package org.muster.operator;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.muster.audit.Actor;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.secret.PasswordCheck;
import org.muster.secret.PasswordHash;
import org.muster.secret.RandomSecrets;

/** The door of the room: who an operator is, by password or by the token of a console session. */
@Stateless
public class Operators {

  @Inject private OperatorConfig config;
  @Inject private PasswordCheck passwords;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager em;

  /**
   * Who signs a request with this name and password.
   *
   * @return the user name; empty if the pair is wrong
   */
  public Optional<String> authenticate(String username, String password) {
    return withPassword(username, password).map(Operator::username);
  }

  /**
   * Signs in at the console.
   *
   * @throws Refusal unauthenticated, if name or password are wrong
   */
  public SignIn signIn(String username, String password) {
    Operator operator = withPassword(username, password).orElseThrow(() -> refused(username));
    trail.record(
        AuditEntry.of("operator.sign-in").by(Actor.operator(username)).on("operator", username));
    String token = RandomSecrets.text();
    em.persist(
        new OperatorSession(hash(token), operator, clock.instant().plus(config.sessionLifetime)));
    forgetExpired();
    return new SignIn(token, config.sessionLifetime);
  }

  /** Who is signed in with this token; empty if nobody is, or not any more. */
  public Optional<String> signedIn(String token) {
    return Optional.ofNullable(em.find(OperatorSession.class, hash(token)))
        .filter(session -> session.isValidAt(clock.instant()))
        .map(session -> session.operator().username());
  }

  /** Ends the console session of this token, if there is one. */
  public void signOut(String token) {
    Optional.ofNullable(em.find(OperatorSession.class, hash(token)))
        .ifPresent(
            session -> {
              String username = session.operator().username();
              trail.record(
                  AuditEntry.of("operator.sign-out")
                      .by(Actor.operator(username))
                      .on("operator", username));
              em.remove(session);
            });
  }

  /**
   * Makes the account {@code admin} at the first start, and gives it the configured password at
   * every start.
   *
   * @return the password, if one had to be generated: it is shown once and known to nobody
   *     afterwards
   */
  public Optional<String> prepareAdministrator() {
    Optional<Operator> admin = named("admin");
    if (admin.isPresent()) {
      config.adminPassword.ifPresent(password -> keepPassword(admin.get(), password));
      return Optional.empty();
    }
    String password = config.adminPassword.orElseGet(RandomSecrets::text);
    em.persist(new Operator(Ids.next(), "admin", chosenHash(password), clock.instant()));
    return config.adminPassword.isPresent() ? Optional.empty() : Optional.of(password);
  }

  private Refusal refused(String username) {
    trail.recordRefusal(AuditEntry.of("operator.sign-in.refused").on("operator", username));
    return Refusal.unauthenticated("User name or password are wrong.");
  }

  private void keepPassword(Operator operator, String password) {
    if (!passwords.isRight(operator.passwordHash(), password)) {
      operator.changePassword(chosenHash(password));
    }
  }

  private String chosenHash(String password) {
    return PasswordHash.ofChosen(password, config.passwordIterations);
  }

  private Optional<Operator> withPassword(String username, String password) {
    Optional<Operator> operator = named(username);
    String stored = operator.map(Operator::passwordHash).orElse(null);
    return passwords.isRight(stored, password) ? operator : Optional.empty();
  }

  private Optional<Operator> named(String username) {
    return em.createQuery("select o from Operator o where o.username = :username", Operator.class)
        .setParameter("username", username)
        .getResultStream()
        .findFirst();
  }

  private void forgetExpired() {
    em.createQuery("delete from OperatorSession s where s.expiresAt < :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  private static String hash(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
