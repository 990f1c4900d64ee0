package org.muster.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.muster.credential.CredentialDetails;
import org.muster.credential.CredentialKind;
import org.muster.credential.CredentialState;
import org.muster.credential.DeviceCredentials;
import org.muster.credential.Issued;
import org.muster.credential.PasswordCredentials;
import org.muster.credential.Validity;
import org.muster.kernel.Refusal;
import org.muster.notification.Notifier;
import org.muster.notification.PushAccount;
import org.muster.protocol.DeviceId;
import org.muster.secret.RandomSecrets;
import org.muster.secret.SecretBox;
import org.muster.task.TaskBegun;

/**
 * Changes the secrets of accounts. One leaf is written, so that no device is ever left with half of
 * a change: the name stays, and so does the data of the digest.
 */
@Dependent
class Rotation {

  private static final String NOTIFICATION_SECRET = "Auth/Noti/Secret";
  private static final String TRANSPORT_SECRET = "Auth/Trsp/Secret";
  private static final int SECRET_BYTES = 32;

  @Inject private DeviceCredentials credentials;
  @Inject private AccountTasks tasks;
  @Inject private Notifier notifier;
  @Inject private SecretBox secrets;
  @Inject private Clock clock;

  /** Notifications are signed with the old secret until the device has shown the new one. */
  TaskBegun notification(AccountChange change, Order order) {
    byte[] secret = RandomSecrets.bytes(SECRET_BYTES);
    change.to(null, secrets.seal(change.owner(), secret));
    return tasks.write(change.device(), NOTIFICATION_SECRET, secret, true, order);
  }

  /**
   * Both passwords are good until the device is seen with the new one.
   *
   * @throws Refusal conflict, if it has no password
   */
  TaskBegun transport(AccountChange change, Order order) {
    String username =
        alive(change.device()).stream()
            .filter(one -> one.kind() == CredentialKind.PASSWORD)
            .max(Comparator.comparing(CredentialDetails::createdAt))
            .map(CredentialDetails::name)
            .orElseThrow(
                () -> Refusal.conflict("The device signs in with no password that could change."));
    Issued<PasswordCredentials> issued =
        credentials.issue(change.device(), new PasswordCredentials(username, null), Validity.OPEN);
    change.to(issued.credential().id(), null);
    byte[] password = issued.secret().password().getBytes(StandardCharsets.UTF_8);
    return tasks.write(change.device(), TRANSPORT_SECRET, password, false, order);
  }

  /** What is new is in force. */
  void finish(AccountChange change) {
    if (change.kind() == ChangeKind.NOTIFICATION) {
      byte[] secret = secrets.open(change.owner(), change.secret());
      notifier.direct(change.device(), new PushAccount(null, secret, null));
    } else {
      alive(change.device()).stream()
          .filter(one -> one.kind() == CredentialKind.PASSWORD && one.id() < change.credential())
          .forEach(one -> credentials.revoke(change.device(), one.id()));
    }
    change.finish(clock.instant());
  }

  /** What was in force is in force; a device that is seen with what is new has it nevertheless. */
  void fail(AccountChange change, String why) {
    if (change.credential() != null && isUsed(change)) {
      finish(change);
      return;
    }
    if (change.credential() != null) {
      alive(change.device()).stream()
          .filter(one -> one.id() == change.credential())
          .forEach(one -> credentials.revoke(change.device(), one.id()));
    }
    change.fail(why, clock.instant());
  }

  /** Whether the device was seen with what is new. */
  boolean isUsed(AccountChange change) {
    return alive(change.device()).stream()
        .anyMatch(one -> one.id() == change.credential() && one.lastUsedAt() != null);
  }

  /** Whether what is new was revoked before it was in force. */
  boolean isVoid(AccountChange change) {
    return change.credential() != null
        && alive(change.device()).stream().noneMatch(one -> one.id() == change.credential());
  }

  private List<CredentialDetails> alive(DeviceId device) {
    return credentials.list(device).stream()
        .filter(
            one -> one.state() == CredentialState.VALID || one.state() == CredentialState.PENDING)
        .toList();
  }
}
