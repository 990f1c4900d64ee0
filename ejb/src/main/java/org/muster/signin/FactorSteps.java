package org.muster.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.operator.Account;
import org.muster.secret.OneTimeCode;
import org.muster.secret.RandomSecrets;

/**
 * What becomes of a second factor by a right code, a transaction each. That a code was tried is
 * written down before, in another one: none waits for the other.
 */
@Dependent
class FactorSteps {

  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_BYTES = 10;

  @Inject private FactorBook book;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /** Whether there is one that waits for its first code. */
  @Transactional
  boolean isBegun(long operator) {
    return book.find(operator).filter(factor -> !factor.isOn()).isPresent();
  }

  /**
   * Turns it on.
   *
   * @return its recovery codes; empty if the code is wrong, or somebody was faster
   */
  @Transactional
  Optional<List<String>> confirm(Account account, String code) {
    boolean right =
        code != null
            && book.find(account.id())
                .filter(begun -> book.takeStep(account.id(), begun, code.strip()))
                .isPresent();
    if (!right || !book.confirm(account.id(), clock.instant())) {
      return Optional.empty();
    }
    record("operator.second-factor.on", account);
    List<String> codes = new ArrayList<>();
    for (int made = 0; made < RECOVERY_CODES; made++) {
      String one = OneTimeCode.base32(RandomSecrets.bytes(RECOVERY_BYTES));
      book.addRecovery(account.id(), one);
      codes.add(one.replaceAll("(.{4})(?=.)", "$1-"));
    }
    return Optional.of(codes);
  }

  /** Turns it off; false if the code is wrong. */
  @Transactional
  boolean remove(Account account, String code) {
    boolean right =
        book.find(account.id())
            .filter(factor -> factor.isOn() && book.take(account.id(), factor, code))
            .isPresent();
    if (right) {
      book.remove(account.id());
      record("operator.second-factor.off", account);
    }
    return right;
  }

  private void record(String action, Account account) {
    trail.record(AuditEntry.of(action).on("operator", account.username()));
  }
}
