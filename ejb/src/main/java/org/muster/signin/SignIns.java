package org.muster.signin;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.muster.audit.Actor;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.operator.Account;
import org.muster.operator.AccountChanged;
import org.muster.operator.Operators;

/** The door of the room: who it is that asks, by a password or by a session of the console. */
@Stateless
public class SignIns {

  @Inject private Operators operators;
  @Inject private ConsoleSessions sessions;
  @Inject private FactorBook factors;
  @Inject private FailureBook failures;
  @Inject private SignInConfig config;
  @Inject private AuditTrail trail;

  /**
   * Who signs one request with this name and password. An account with a second factor cannot be
   * used in this way.
   *
   * @return empty if that is nobody
   */
  public Optional<Account> byPassword(String username, String password, Origin from) {
    int before = failures.count(username, from);
    if (failures.isTooMany(before)) {
      return Optional.empty();
    }
    Optional<Account> account = operators.withPassword(username, password);
    if (account.isEmpty()) {
      failures.note(username, from);
      return account;
    }
    if (factors.isOn(account.get().id())) {
      return Optional.empty(); // the password is right: neither a failure nor the end of any
    }
    forget(before, username, from);
    return account;
  }

  /**
   * Signs in at the console.
   *
   * @param code of the second factor, or a recovery code; null if none was given
   */
  public SignInAnswer signIn(String username, String password, String code, Origin from) {
    int before = failures.count(username, from);
    if (failures.isTooMany(before)) {
      return new SignInAnswer.Locked();
    }
    Optional<Account> account = operators.withPassword(username, password);
    if (account.isPresent() && code == null && factors.isOn(account.get().id())) {
      return new SignInAnswer.CodeWanted();
    }
    if (account.isEmpty() || !factors.lets(account.get().id(), code)) {
      failures.note(username, from);
      trail.recordRefusal(AuditEntry.of("operator.sign-in.refused").on("operator", username));
      return new SignInAnswer.Wrong();
    }
    forget(before, username, from);
    trail.record(signed("operator.sign-in", username));
    String token = sessions.open(account.get().id(), from);
    return new SignInAnswer.Welcome(token, config.sessionLifetime);
  }

  /** Who is signed in with this token; empty if nobody is, or not any more. */
  public Optional<Account> signedIn(String token) {
    return sessions.use(token).flatMap(operators::account);
  }

  /** Ends the console session of this token, if there is one. */
  public void signOut(String token) {
    signedIn(token)
        .ifPresent(account -> trail.record(signed("operator.sign-out", account.username())));
    sessions.end(token);
  }

  /** Ends all console sessions of an account. */
  public void signOutEverywhere(long operator) {
    sessions.endAll(operator);
  }

  /**
   * The console sessions of an account, newest first.
   *
   * @param current the token of the one that asks; null if none does
   */
  public List<ConsoleSession> sessions(long operator, String current) {
    return sessions.of(operator, current);
  }

  /** Another password, other roles: whoever is signed in signs in again. */
  public void follow(@Observes AccountChanged changed) {
    sessions.endAll(changed.id());
    if (changed.recovered()) {
      factors.remove(changed.id());
    }
  }

  private static AuditEntry signed(String action, String username) {
    return AuditEntry.of(action).by(Actor.operator(username)).on("operator", username);
  }

  private void forget(int before, String username, Origin from) {
    if (before > 0) {
      failures.forget(username, from);
    }
  }
}
