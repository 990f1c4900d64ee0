package org.muster.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.kernel.Refusal;
import org.muster.operator.Account;
import org.muster.secret.OneTimeCode;
import org.muster.secret.RandomSecrets;

/** A second door of the room: authenticator apps (RFC 6238) and the codes for who loses theirs. */
@Stateless
public class SecondFactors {

  @Inject private FactorBook book;
  @Inject private FactorSteps steps;
  @Inject private FailureBook failures;
  @Inject private SignInSteps signIn;
  @Inject private AuditTrail trail;

  /** Whether codes are asked for. */
  public boolean isOn(long operator) {
    return book.isOn(operator);
  }

  /** Those of these accounts for which codes are asked. */
  public Set<Long> on(Collection<Long> operators) {
    return operators.isEmpty() ? Set.of() : Set.copyOf(book.on(operators));
  }

  /**
   * Makes a secret, which counts from its first right code on; one that was made before and never
   * confirmed is forgotten.
   *
   * @throws Refusal conflict, if there is a second factor already
   */
  public Enrolment begin(Account account) {
    if (book.isOn(account.id())) {
      throw Refusal.conflict("There is a second factor already: remove it first.");
    }
    byte[] secret = RandomSecrets.bytes(OneTimeCode.SECRET_BYTES);
    book.begin(account.id(), secret);
    String text = OneTimeCode.base32(secret);
    String name = URLEncoder.encode(account.username(), StandardCharsets.UTF_8).replace("+", "%20");
    return new Enrolment(
        text, "otpauth://totp/Muster:" + name + "?secret=" + text + "&issuer=Muster");
  }

  /**
   * The first code of the app: from now on there is no signing in without one.
   *
   * @return recovery codes, each good for once, shown this once
   * @throws Refusal conflict, if nothing was begun; forbidden, if the code is wrong, or was guessed
   *     at too often
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<String> confirm(Account account, String code) {
    if (!steps.isBegun(account.id())) {
      throw Refusal.conflict("There is nothing to be confirmed.");
    }
    refuseGuessing(account);
    List<String> codes = steps.confirm(account, code).orElseThrow(() -> wrong(account));
    failures.codeAtTheConsoleWasRight(account.username());
    return codes;
  }

  /**
   * Does without it from now on.
   *
   * @param code of the app, or a recovery code
   * @throws Refusal conflict, if there is none; forbidden, if the code is wrong, or was guessed at
   *     too often
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void remove(Account account, String code) {
    if (!book.isOn(account.id())) {
      throw Refusal.conflict("There is no second factor.");
    }
    refuseGuessing(account);
    if (!steps.remove(account, code)) {
      throw wrong(account);
    }
    failures.codeAtTheConsoleWasRight(account.username());
  }

  /**
   * Takes it away from somebody who has lost it, on an administrator's word.
   *
   * @param username of the account
   */
  public void reset(long operator, String username) {
    book.remove(operator);
    record("operator.second-factor.reset", username);
  }

  private void record(String action, String username) {
    trail.record(AuditEntry.of(action).on("operator", username));
  }

  /** Counted before the code is looked at, and whatever becomes of the request. */
  private void refuseGuessing(Account account) {
    if (!failures.mayTryCodeAtTheConsole(account.username())) {
      throw Refusal.forbidden("There were too many failures; it can be tried again later.");
    }
  }

  private Refusal wrong(Account account) {
    signIn.failCodeAtTheConsole(account.username());
    return Refusal.forbidden("The code is wrong, or was used already.");
  }
}
