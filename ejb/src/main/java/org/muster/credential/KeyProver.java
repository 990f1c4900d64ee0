package org.muster.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the keys of PSK-TLS (RFC 4279), and believes whoever has shown one. */
@ApplicationScoped
class KeyProver {

  @Inject private Credentials credentials;
  @Inject private Principals principals;
  @Inject private Mint mint;
  @Inject private Clock clock;

  Optional<Principal> examine(PskProof shown) {
    return principals.recall(
        "psk " + shown.credential(),
        () ->
            valid(shown.identity())
                .filter(credential -> credential.id() == shown.credential())
                .findFirst()
                .flatMap(principals::of));
  }

  /** The first, should two operators have been quick. */
  Optional<PskKey> key(String identity) {
    return valid(identity)
        .findFirst()
        .map(credential -> new PskKey(credential.id(), mint.key(credential)));
  }

  private Stream<Credential> valid(String identity) {
    Instant now = clock.instant();
    return credentials.named(CredentialKind.PSK, List.of(identity)).stream()
        .filter(credential -> credential.isValidAt(now));
  }
}
