package org.muster.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.digest.DigestAnswer;
import org.muster.digest.DigestSecrets;

/**
 * Believes answers to the challenges of HTTP Digest (RFC 7616), if they are right. What they are
 * compared with is remembered for a short while; that a nonce was used never is, but asked.
 */
@ApplicationScoped
class DigestProver {

  private final Memory<List<Account>> known = new Memory<>();

  @Inject private Credentials credentials;
  @Inject private Principals principals;
  @Inject private CredentialConfig config;
  @Inject private Mint mint;
  @Inject private Clock clock;

  /** What an answer is compared with, and who has given it. */
  private record Account(Credential credential, DigestSecrets secrets) {}

  /** Whose answer it is, whether the nonce is good or not. */
  Optional<Principal> examine(DigestAnswer answer) {
    Instant now = clock.instant();
    return accounts(answer, now).stream()
        .filter(account -> account.credential().isValidAt(now))
        .filter(account -> answer.isRight(account.secrets()))
        .findFirst()
        .flatMap(account -> principal(account.credential()));
  }

  private Optional<Principal> principal(Credential credential) {
    return principals.recall("digest " + credential.id(), () -> principals.of(credential));
  }

  private List<Account> accounts(DigestAnswer answer, Instant now) {
    if (!CredentialRules.isFit(answer.username())) {
      return List.of();
    }
    String key =
        (answer.isHidden() ? "hidden " + answer.algorithm() + " " : "plain ") + answer.username();
    Optional<List<Account>> remembered = known.recall(key, now);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    long age = known.age();
    List<Account> read =
        credentials.of(answer).stream()
            .filter(Credential::isForDigest)
            .map(credential -> new Account(credential, mint.digest(credential)))
            .toList();
    if (!read.isEmpty()) {
      known.keep(key, read, now.plus(config.rememberedFor), age);
    }
    return read;
  }

  /** The credentials of a device were changed. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialsChanged news) {
    known.forget(
        accounts -> accounts.stream().anyMatch(a -> a.credential().device().equals(news.device())));
  }
}
