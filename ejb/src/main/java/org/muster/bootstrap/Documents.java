package org.muster.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.audit.AuditEntry;
import org.muster.credential.CredentialDetails;
import org.muster.credential.CredentialState;
import org.muster.credential.DeviceCredentials;
import org.muster.device.DeviceRegistry;
import org.muster.device.DeviceState;
import org.muster.device.DeviceStates;
import org.muster.kernel.Ids;
import org.muster.kernel.JsonText;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.secret.SecretBox;

/**
 * Makes documents, and with them the secrets of accounts. What a device had before stays good until
 * it comes with what is new.
 */
@Dependent
class Documents {

  private static final int SECRET_BYTES = KeyMint.SECRET_BYTES;

  @Inject private KeyMint mint;
  @Inject private DeviceCredentials credentials;
  @Inject private DeviceRegistry devices;
  @Inject private DeviceStates states;
  @Inject private BootstrapConfig config;
  @Inject private SecretBox secrets;

  /**
   * A device that was out of use is in use again.
   *
   * @throws Refusal not found; conflict, if the device must not have an account
   */
  void admit(DeviceId device) {
    if (isRetired(device)) {
      states.reinstate(device);
    }
    refuseUnlessAdmitted(device);
  }

  private void refuseUnlessAdmitted(DeviceId device) {
    DeviceState state = devices.details(device).state();
    if (!state.isAdmitted()) {
      throw Refusal.conflict("The device is " + state + " and must not have an account.");
    }
  }

  /** Whether a device is out of use. */
  boolean isRetired(DeviceId device) {
    return devices.details(device).state() == DeviceState.RETIRED;
  }

  /** The document, in the only moment in which it exists; the row has what was made for it. */
  byte[] make(Bootstrap bootstrap) {
    refuseUnlessAdmitted(bootstrap.device());
    Terms terms = Terms.read(secrets.open(bootstrap.owner(), bootstrap.terms()));
    Made made = mint.make(bootstrap.device(), terms.wanted());
    bootstrap.holds(
        made.credential(), made.username(), secrets.seal(bootstrap.owner(), sealed(made.keys())));
    return AccountDocument.write(terms, made.keys(), config.serverId);
  }

  /** What was made for a document is worth nothing from now on; nothing happens if none was. */
  void withdraw(Bootstrap bootstrap) {
    if (bootstrap.credential() != null) {
      details(bootstrap)
          .filter(one -> isAlive(one.state()))
          .ifPresent(one -> credentials.revoke(bootstrap.device(), one.id()));
    }
  }

  /** Whether the device has shown the credential that was made for it. */
  boolean isUsed(Bootstrap bootstrap) {
    return details(bootstrap).filter(one -> one.lastUsedAt() != null).isPresent();
  }

  /**
   * All that the device had before one of these documents ends; what they have is good. A document
   * without credentials, for a device that has some out of band, ends nothing.
   */
  void keepOnly(List<Bootstrap> documents, Bootstrap bootstrap) {
    if (bootstrap.details().transport() == Transport.NONE) {
      return;
    }
    Set<Long> kept =
        documents.stream()
            .map(Bootstrap::credential)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    credentials.list(bootstrap.device()).stream()
        .filter(one -> !kept.contains(one.id()) && isAlive(one.state()))
        .forEach(one -> credentials.revoke(bootstrap.device(), one.id()));
  }

  /** What signs notifications, with its data: the first 32 bytes are the secret. */
  byte[][] notification(Bootstrap bootstrap) {
    byte[] both = secrets.open(bootstrap.owner(), bootstrap.notification());
    return new byte[][] {
      Arrays.copyOf(both, SECRET_BYTES), Arrays.copyOfRange(both, SECRET_BYTES, both.length)
    };
  }

  /** What the audit trail says of a bootstrap. */
  static AuditEntry entry(String action, Bootstrap bootstrap) {
    BootstrapDetails now = bootstrap.details();
    JsonObjectBuilder after =
        JsonText.object()
            .add("bootstrap", Ids.text(now.id()))
            .add("state", now.state().name())
            .add("transport", now.transport().name());
    if (now.way() == HandOver.PUSHED) {
      after.add("handedTo", now.handedTo());
    }
    return AuditEntry.of(action).on("device", now.device()).changed(null, after.build().toString());
  }

  private static byte[] sealed(AccountKeys keys) {
    byte[] both = Arrays.copyOf(keys.notification(), SECRET_BYTES + keys.notificationData().length);
    System.arraycopy(
        keys.notificationData(), 0, both, SECRET_BYTES, keys.notificationData().length);
    return both;
  }

  private Optional<CredentialDetails> details(Bootstrap bootstrap) {
    return bootstrap.credential() == null
        ? Optional.empty()
        : credentials.list(bootstrap.device()).stream()
            .filter(one -> one.id() == bootstrap.credential())
            .findFirst();
  }

  private static boolean isAlive(CredentialState state) {
    return state == CredentialState.VALID || state == CredentialState.PENDING;
  }
}
