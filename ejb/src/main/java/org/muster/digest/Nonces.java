package org.muster.digest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.muster.secret.SecretBox;

/**
 * The door of the room: makes nonces, and sees to it that each is used once with each count, on
 * whichever node.
 */
@Dependent
public class Nonces {

  private static final String PURPOSE = "nonce ";

  @Inject private SecretBox box;
  @Inject private NonceRows rows;
  @Inject private DigestConfig config;
  @Inject private Clock clock;

  /** A new one, for a challenge. Nothing is kept of it. */
  public String next() {
    return Nonce.made(clock.instant()).text(this::seal);
  }

  /**
   * Uses a nonce, in a transaction of its own: it stays used, whatever becomes of the request. Only
   * whoever knows the password may use it up, so the answer must be right already.
   *
   * @return false if it is too old, was used with this count or a higher one, or is not ours: then
   *     the client is asked again, with another one
   */
  public boolean use(DigestAnswer answer) {
    Instant now = clock.instant();
    Optional<Nonce> nonce =
        Nonce.read(answer.nonce(), this::seal)
            .filter(one -> now.isBefore(one.madeAt().plus(config.nonceLifetime)));
    return nonce.isPresent()
        && answer.count() > 0
        && rows.use(
            nonce.get().body(), answer.count(), nonce.get().madeAt().plus(config.nonceLifetime));
  }

  private String seal(String body) {
    return box.token(PURPOSE + body);
  }
}
