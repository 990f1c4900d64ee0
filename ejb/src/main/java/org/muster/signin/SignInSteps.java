package org.muster.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.muster.audit.Actor;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.operator.Account;

/**
 * What is written down of a sign-in, in short transactions: a password takes long to be checked,
 * and the connections to the database are needed by devices meanwhile.
 */
@Dependent
class SignInSteps {

  @Inject private ConsoleSessions sessions;
  @Inject private FailureBook failures;
  @Inject private AuditTrail trail;

  /** The token of a session that is begun. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  String open(Account account, Origin from) {
    trail.record(
        AuditEntry.of("operator.sign-in")
            .by(Actor.operator(account.username()))
            .on("operator", account.username()));
    return sessions.open(account.id(), from);
  }

  /** Somebody is not who they say, and maybe is not asked any more. */
  void fail(String username, Origin from) {
    boolean locked = failures.isAtTheLimit(failures.note(username, from));
    refused("operator.sign-in.refused", username, from);
    if (locked) {
      refused("operator.locked", username, from);
    }
  }

  private void refused(String action, String username, Origin from) {
    trail.recordRefusal(
        AuditEntry.of(action).on("operator", username), from.network(), action + " " + username);
  }
}
