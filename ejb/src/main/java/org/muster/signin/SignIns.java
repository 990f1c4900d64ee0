package org.muster.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.audit.Actor;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.kernel.Refusal;
import org.muster.operator.Account;
import org.muster.operator.AccountChanged;
import org.muster.operator.Operators;

/** The door of the room: who it is that asks, by a password or by a session of the console. */
@Stateless
public class SignIns {

  /** The name of the console's cookie. */
  public static final String COOKIE = "muster-session";

  @Inject private Operators operators;
  @Inject private ConsoleSessions sessions;
  @Inject private FactorBook factors;
  @Inject private FailureBook failures;
  @Inject private SignInSteps steps;
  @Inject private SignInConfig config;
  @Inject private AuditTrail trail;

  /**
   * Who signs one request with this name and password. An account with a second factor cannot be
   * used in this way.
   *
   * @return empty if that is nobody
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<Account> byPassword(String username, String password, Origin from) {
    int before = failures.count(username, from);
    if (failures.isTooMany(before)) {
      return Optional.empty();
    }
    Optional<Account> account = operators.withPassword(username, password);
    if (account.isEmpty()) {
      steps.fail(username, from);
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
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SignInAnswer signIn(String username, String password, String code, Origin from) {
    int before = failures.count(username, from);
    if (failures.isTooMany(before)) {
      return new SignInAnswer.Locked();
    }
    Optional<Account> account = operators.withPassword(username, password);
    if (account.isEmpty()) {
      return wrong(username, from);
    }
    if (factors.isOn(account.get().id())) {
      if (code == null) {
        return new SignInAnswer.CodeWanted();
      }
      if (!failures.mayTryCode(username)) {
        return new SignInAnswer.Locked();
      }
      if (!factors.lets(account.get().id(), code)) {
        steps.failCode(username, from);
        return new SignInAnswer.Wrong();
      }
      failures.codeWasRight(username);
    }
    forget(before, username, from);
    return welcome(account.get(), from);
  }

  /**
   * Opens a session of the console for somebody who was proven elsewhere to be the owner of an
   * account.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SignInAnswer.Welcome welcome(Account proven, Origin from) {
    return new SignInAnswer.Welcome(steps.open(proven, from), config.sessionLifetime);
  }

  /**
   * Gives somebody another password who knows the present one.
   *
   * @throws Refusal as {@link #prove}; invalid
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void changePassword(Account account, String present, String wanted, Origin from) {
    prove(account, present, from);
    operators.changePassword(account.id(), present, wanted);
  }

  /**
   * Makes sure that somebody who is signed in knows their password: whoever sits at their console
   * meanwhile does not. To guess it here is to guess at the sign-in.
   *
   * @throws Refusal forbidden, if it is wrong, or was guessed at too often
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void prove(Account account, String present, Origin from) {
    String username = account.username();
    if (failures.isTooMany(failures.count(username, from))) {
      throw Refusal.forbidden("There were too many failures; it can be tried again later.");
    }
    if (present == null || operators.withPassword(username, present).isEmpty()) {
      steps.fail(username, from);
      throw Refusal.forbidden("The present password is another one.");
    }
  }

  /** Who is signed in with this token; empty if nobody is, or not any more. */
  public Optional<Account> signedIn(String token) {
    return sessions.use(token).flatMap(operators::account);
  }

  /** The same, asked by the server itself: the session is not used by it. */
  public Optional<Account> stillSignedIn(String token) {
    return sessions.look(token).flatMap(operators::account);
  }

  /**
   * The account of somebody who knew its password at a time, as it is now; empty if that counts no
   * more, as when a second factor was asked for since.
   */
  public Optional<Account> stillProven(Account account, Instant at) {
    return operators.account(account.id(), at).filter(now -> !factors.isOn(now.id()));
  }

  /** Ends the console session of this token, if there is one. */
  public void signOut(String token) {
    signedIn(token).ifPresent(account -> trail.record(signedOut(account.username())));
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

  private SignInAnswer wrong(String username, Origin from) {
    steps.fail(username, from);
    return new SignInAnswer.Wrong();
  }

  private static AuditEntry signedOut(String username) {
    return AuditEntry.of("operator.sign-out").by(Actor.operator(username)).on("operator", username);
  }

  private void forget(int before, String username, Origin from) {
    if (before > 0) {
      failures.forget(username, from);
    }
  }
}
