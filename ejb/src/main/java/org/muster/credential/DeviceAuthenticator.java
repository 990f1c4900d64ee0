package org.muster.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.muster.digest.DigestAnswer;
import org.muster.digest.Nonces;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.scheme.Scheme;

/**
 * The door for whoever admits devices: who somebody has proven to be, and whether that is who they
 * claim to be. It is asked before there is a transaction, and what it finds stays found, whatever
 * becomes of the request.
 */
@ApplicationScoped
public class DeviceAuthenticator {

  @Inject private PasswordProver passwords;
  @Inject private DigestProver digests;
  @Inject private KeyProver keys;
  @Inject private CertificateProver certificates;
  @Inject private Nonces nonces;
  @Inject private SchemePolicy policy;
  @Inject private Quarantine quarantine;
  @Inject private CredentialConfig config;
  @Inject private RefusalRecord record;

  /**
   * Admits a device, or does not.
   *
   * @throws Refusal forbidden, if what it shows is another device's, or if it may not be managed
   */
  public Admission admit(Claim claim) {
    boolean stale = false;
    for (Proof proof : claim.proofs()) {
      Optional<DigestAnswer> answer = answer(proof);
      Optional<Principal> proven =
          (answer.isPresent() ? digests.examine(answer.get()) : examine(proof))
              .filter(principal -> principal.schemes().contains(proof.scheme()));
      if (proven.isPresent() && (answer.isEmpty() || nonces.use(answer.get()))) {
        return admit(claim, proven.get());
      }
      stale |= proven.isPresent();
    }
    return selfRegistered(claim)
        ? new Admission.Quarantined(claim.device())
        : unproven(claim, stale);
  }

  /**
   * The key of a PSK identity, for whoever ends connections; empty if it has none that is good.
   *
   * @param identity as the other end says it (RFC 4279)
   */
  public Optional<PskKey> pskKey(String identity) {
    return keys.key(identity);
  }

  private Optional<Principal> examine(Proof proof) {
    if (proof instanceof BasicProof basic) {
      return passwords.examine(basic);
    }
    if (proof instanceof PskProof psk) {
      return keys.examine(psk);
    }
    return proof instanceof CertificateProof certificate
        ? certificates.examine(certificate)
        : Optional.empty();
  }

  private static Optional<DigestAnswer> answer(Proof proof) {
    return proof instanceof DigestProof digest
        ? DigestAnswer.read(digest.parameters(), Challenge.REALM, digest.method(), digest.target())
        : Optional.empty();
  }

  private Admission admit(Claim claim, Principal proven) {
    if (claim.device() != null && !claim.device().equals(proven.device())) {
      record.note(claim, proven.device(), "It claimed to be " + claim.device() + ".");
      throw Refusal.forbidden("These credentials are not those of the device in OMADM-DevID.");
    }
    switch (proven.state()) {
      case REGISTERED, ACTIVE -> {
        return new Admission.Admitted(proven.device());
      }
      case QUARANTINED -> {
        return new Admission.Quarantined(proven.device());
      }
      default -> {
        record.note(claim, proven.device(), "It is " + proven.state() + ".");
        throw Refusal.forbidden("An operator has turned this device off.");
      }
    }
  }

  private boolean selfRegistered(Claim claim) {
    return claim.device() != null
        && config.mayRegisterItself(claim.device())
        && config.schemes.contains(Scheme.BASIC)
        && claim.proofs().stream()
            .anyMatch(proof -> proof instanceof BasicProof basic && isTaken(claim.device(), basic));
  }

  private boolean isTaken(DeviceId device, BasicProof shown) {
    try {
      return quarantine.take(device, shown);
    } catch (Refusal e) {
      return false; // its name is another device's
    }
  }

  private Admission unproven(Claim claim, boolean stale) {
    List<Scheme> asked = policy.asked(claim.device());
    boolean digest = asked.contains(Scheme.DIGEST) || asked.contains(Scheme.DIGEST_MD5);
    return new Admission.Unproven(
        stale ? "The nonce is used or too old; there is a new one." : why(claim, asked),
        new Challenge(asked, digest ? nonces.next() : null, stale && digest));
  }

  private String why(Claim claim, List<Scheme> asked) {
    if (asked.isEmpty()) {
      return "This device must prove who it is by its connection: by a client certificate or a"
          + " pre-shared key.";
    }
    return claim.proofs().isEmpty()
        ? "Proof of who this is is required."
        : "User name or password are wrong, or may not be used here.";
  }
}
