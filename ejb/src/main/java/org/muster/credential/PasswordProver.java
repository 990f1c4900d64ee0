package org.muster.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.muster.secret.KeyedDigest;
import org.muster.secret.PasswordCheck;

/** Believes passwords (RFC 7617), if they are right. */
@ApplicationScoped
class PasswordProver {

  private final KeyedDigest digest = new KeyedDigest();

  @Inject private Credentials credentials;
  @Inject private Principals principals;
  @Inject private PasswordCheck passwords;
  @Inject private Mint mint;
  @Inject private Clock clock;

  Optional<Principal> examine(BasicProof shown) {
    String key = "basic " + Base64.getEncoder().encodeToString(digest.of(shown.text()));
    return principals.recall(key, () -> right(shown).flatMap(principals::of));
  }

  private Optional<Credential> right(BasicProof shown) {
    Instant now = clock.instant();
    List<Credential> named =
        credentials.named(CredentialKind.PASSWORD, shown.possibleNames()).stream()
            .filter(credential -> credential.isValidAt(now))
            .toList();
    if (named.isEmpty()) {
      passwords.isRight(null, shown.text()); // as for a name with a generated password
    }
    Optional<Credential> right =
        named.stream()
            .filter(c -> passwords.isRight(c.passwordHash(), shown.passwordOf(c.name())))
            .findFirst();
    right.ifPresent(credential -> prepare(credential, shown));
    return right;
  }

  /** A password that was set before there was Digest is seen now, and never again. */
  private void prepare(Credential credential, BasicProof shown) {
    if (!credential.isForDigest()) {
      mint.digest(credential, shown.passwordOf(credential.name()));
      credentials.prepare(credential);
    }
  }
}
