package org.muster.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muster.bootstrap.Bootstrapper;
import org.muster.bootstrap.Transport;
import org.muster.credential.CredentialDetails;
import org.muster.credential.CredentialKind;
import org.muster.credential.CredentialState;
import org.muster.credential.DeviceCredentials;
import org.muster.credential.Issued;
import org.muster.credential.PasswordCredentials;
import org.muster.credential.PskCredentials;
import org.muster.credential.Validity;
import org.muster.kernel.Refusal;
import org.muster.notification.Notifier;
import org.muster.notification.PushAccount;
import org.muster.protocol.DeviceId;
import org.muster.secret.RandomSecrets;
import org.muster.secret.SecretBox;
import org.muster.task.TaskBegun;

/**
 * Changes the secrets of accounts, by one command each, so that no device is ever left with half of
 * a change. Of a password and of the digest one leaf is written: the name stays, and so does the
 * data. A key of PSK-TLS comes with another identity, because an identity has one key (RFC 4279):
 * both are written as one sub-tree.
 */
@Dependent
class Rotation {

  private static final String NOTIFICATION_SECRET = "Auth/Noti/Secret";
  private static final String TRANSPORT = "Auth/Trsp";
  private static final String DATA = "Data";
  private static final String SECRET = "Secret";
  private static final int SECRET_BYTES = 32;

  @Inject private DeviceCredentials credentials;
  @Inject private AccountTasks tasks;
  @Inject private Notifier notifier;
  @Inject private Bootstrapper bootstrapper;
  @Inject private SecretBox secrets;
  @Inject private Clock clock;

  /** The secrets that the account of a device has and that can be changed. */
  Set<ChangeKind> possible(DeviceId device) {
    EnumSet<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    if (notifier.signs(device)) {
      kinds.add(ChangeKind.NOTIFICATION);
    }
    if (hasKey(device) || hasPassword(device) && !passwords(device).isEmpty()) {
      kinds.add(ChangeKind.TRANSPORT);
    }
    return kinds;
  }

  /**
   * Notifications are signed with the old secret until the device says that it has the new one. It
   * is not read back: a device that has it and does not show it could be called no more.
   *
   * @throws Refusal conflict, if the data of the digest are not known
   */
  TaskBegun notification(AccountChange change, Order order) {
    if (!notifier.signs(change.device())) {
      throw Refusal.conflict(
          "What signs notifications for the device is not known: bootstrap it again.");
    }
    byte[] secret = RandomSecrets.bytes(SECRET_BYTES);
    change.to(null, secrets.seal(change.owner(), secret));
    return tasks.write(change.device(), NOTIFICATION_SECRET, secret, order);
  }

  /**
   * Both passwords, or keys, are good until the device is seen with the new one.
   *
   * @throws Refusal conflict, if it has none, or it is not known for which name
   */
  TaskBegun transport(AccountChange change, Order order) {
    return hasKey(change.device()) ? key(change, order) : password(change, order);
  }

  private TaskBegun key(AccountChange change, Order order) {
    Issued<PskCredentials> issued =
        credentials.issueKey(change.device(), PskCredentials.GENERATED, Validity.OPEN);
    change.to(issued.credential().id(), null);
    Map<String, byte[]> both =
        Map.of(DATA, utf8(issued.secret().identity()), SECRET, issued.secret().key());
    return tasks.write(change.device(), TRANSPORT, both, order);
  }

  private TaskBegun password(AccountChange change, Order order) {
    if (!hasPassword(change.device())) {
      throw Refusal.conflict("The device has an account without a password: bootstrap it again.");
    }
    String username = SignInName.of(passwords(change.device()));
    Issued<PasswordCredentials> issued =
        credentials.issue(change.device(), new PasswordCredentials(username, null), Validity.OPEN);
    change.to(issued.credential().id(), null);
    return tasks.write(
        change.device(), TRANSPORT + "/" + SECRET, utf8(issued.secret().password()), order);
  }

  /** What is new is in force. */
  void finish(AccountChange change) {
    if (change.kind() == ChangeKind.NOTIFICATION) {
      byte[] secret = secrets.open(change.owner(), change.secret());
      notifier.direct(change.device(), new PushAccount(null, secret, null));
    } else {
      revokeOlder(change);
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

  /**
   * It failed, and the device may have what is new all the same: then both are good until it is
   * seen with the new one.
   */
  void doubt(AccountChange change, String why) {
    if (change.kind() == ChangeKind.NOTIFICATION) {
      fail(
          change,
          words(why) + "The device may have the new secret: if it does not come, do it again.");
    } else if (isUsed(change) || isVoid(change)) {
      fail(change, why);
    } else {
      change.write(words(why) + "The device may have what is new.");
    }
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

  private static String words(String why) {
    return why == null ? "" : why + " ";
  }

  /** The password that it had under this name, or the keys that it had: an account has one. */
  private void revokeOlder(AccountChange change) {
    List<CredentialDetails> all = alive(change.device());
    all.stream()
        .filter(one -> one.id() == change.credential())
        .findFirst()
        .ifPresent(
            now ->
                all.stream()
                    .filter(one -> one.kind() == now.kind() && one.id() < now.id())
                    .filter(one -> isKey(now) || one.name().equals(now.name()))
                    .forEach(one -> credentials.revoke(change.device(), one.id())));
  }

  /** Whether there is a password in the account, as far as it is known how it was made. */
  private boolean hasPassword(DeviceId device) {
    return bootstrapper
        .transport(device)
        .map(one -> one == Transport.BASIC || one == Transport.DIGEST)
        .orElse(true);
  }

  /** Whether there is a key of PSK-TLS in the account, as far as that is known. */
  private boolean hasKey(DeviceId device) {
    List<CredentialDetails> alive = alive(device);
    return alive.stream().anyMatch(Rotation::isKey)
        && bootstrapper
            .transport(device)
            .map(one -> one == Transport.PSK)
            .orElseGet(() -> SignInName.isOfKey(alive));
  }

  private static boolean isKey(CredentialDetails credential) {
    return credential.kind() == CredentialKind.PSK;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<CredentialDetails> passwords(DeviceId device) {
    return alive(device).stream().filter(one -> one.kind() == CredentialKind.PASSWORD).toList();
  }

  private List<CredentialDetails> alive(DeviceId device) {
    return credentials.list(device).stream()
        .filter(
            one -> one.state() == CredentialState.VALID || one.state() == CredentialState.PENDING)
        .toList();
  }
}
