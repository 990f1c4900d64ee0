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
    refused("operator.sign-in.refused", username, from.network());
    if (locked) {
      refused("operator.locked", username, from.network());
    }
  }

  /** Somebody knows the password and not the code, and maybe nobody is asked for it any more. */
  void failCode(String username, Origin from) {
    boolean locked = failures.codeWasWrong(username);
    fail(username, from);
    if (locked) {
      refused("operator.locked", username, self(username));
    }
  }

  /** Somebody is signed in and does not know the code: it may be somebody else's console. */
  void failCodeAtTheConsole(String username) {
    boolean locked = failures.codeAtTheConsoleWasWrong(username);
    refused("operator.second-factor.refused", username, self(username));
    if (locked) {
      refused("operator.second-factor.locked", username, self(username));
    }
  }

  private static String self(String username) {
    return Actor.operator(username).toString();
  }

  private void refused(String action, String username, String by) {
    trail.recordRefusal(
        AuditEntry.of(action).on("operator", username), by, action + " " + username);
  }
}
