package org.muster.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the keys of PSK-TLS (RFC 4279), and believes whoever has shown one. */
@ApplicationScoped
class KeyProver {

  @Inject private Credentials credentials;
  @Inject private Principals principals;
  @Inject private Mint mint;
  @Inject private Clock clock;

  Optional<Principal> examine(PskProof shown) {
    return principals.recall(
        "psk " + shown.identity(), () -> valid(shown.identity()).flatMap(principals::of));
  }

  Optional<byte[]> key(String identity) {
    return valid(identity).map(mint::key);
  }

  /** The first, should two operators have been quick: both parts have to mean the same one. */
  private Optional<Credential> valid(String identity) {
    Instant now = clock.instant();
    return credentials.named(CredentialKind.PSK, List.of(identity)).stream()
        .filter(credential -> credential.isValidAt(now))
        .findFirst();
  }
}
