package org.muster.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.secret.PasswordCheck;
import org.muster.secret.SecretBox;

/**
 * The door for whoever admits devices: who somebody has proven to be, and whether that is who they
 * claim to be. It is asked before there is a transaction.
 */
@ApplicationScoped
public class DeviceAuthenticator {

  @Inject private Credentials credentials;
  @Inject private PasswordCheck passwords;
  @Inject private SecretBox box;
  @Inject private Clock clock;

  /**
   * Admits a device, or does not.
   *
   * @throws Refusal forbidden, if what it shows is another device's
   */
  public Admission admit(Claim claim) {
    Optional<DeviceId> proven =
        claim.proofs().stream().map(this::proven).flatMap(Optional::stream).findFirst();
    if (proven.isEmpty()) {
      return new Admission.Unproven(
          claim.proofs().isEmpty() ? "HTTP Basic is required." : "User name or password are wrong.",
          new Challenge(List.of(Scheme.BASIC), null, false));
    }
    if (claim.device() != null && !claim.device().equals(proven.get())) {
      throw Refusal.forbidden("These credentials are not those of the device in OMADM-DevID.");
    }
    return new Admission.Admitted(proven.get());
  }

  /**
   * The key of a PSK identity, for whoever ends connections; empty if it has none that is good.
   *
   * @param identity as the other end says it (RFC 4279)
   */
  public Optional<byte[]> pskKey(String identity) {
    Instant now = clock.instant();
    return credentials.named(CredentialKind.PSK, List.of(identity)).stream()
        .filter(credential -> credential.isValidAt(now))
        .findFirst()
        .map(credential -> box.open(credential.owner(), credential.sealed()));
  }

  private Optional<DeviceId> proven(Proof proof) {
    if (proof instanceof BasicProof basic) {
      return named(basic);
    }
    return Optional.empty();
  }

  private Optional<DeviceId> named(BasicProof shown) {
    Instant now = clock.instant();
    List<Credential> named =
        credentials.named(CredentialKind.PASSWORD, shown.possibleNames()).stream()
            .filter(credential -> credential.isValidAt(now))
            .toList();
    if (named.isEmpty()) {
      passwords.isRight(null, shown.text()); // takes as long as for a name that exists
    }
    return named.stream()
        .filter(c -> passwords.isRight(c.passwordHash(), shown.passwordOf(c.name())))
        .findFirst()
        .map(credential -> new DeviceId(credential.device()));
  }
}
