package org.muster.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.muster.secret.RandomSecrets;

/**
 * A nonce (RFC 7616 §3.3): when it was made, and something random, with a seal that only servers of
 * this installation can make. So nothing has to be kept of a nonce until somebody uses it.
 *
 * @param body the time and the random part, in base64
 * @param madeAt to the second
 */
record Nonce(String body, Instant madeAt) {

  private static final int RANDOM_BYTES = 16;
  private static final int BODY_LENGTH = 32; // of 24 bytes in base64

  static Nonce made(Instant now) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Long.BYTES + RANDOM_BYTES)
            .putLong(now.getEpochSecond())
            .put(RandomSecrets.bytes(RANDOM_BYTES));
    return new Nonce(Base64.getUrlEncoder().encodeToString(bytes.array()), now);
  }

  /**
   * Reads what a client shows.
   *
   * @param seal makes the seal of a body
   * @return empty if this installation has not made it
   */
  static Optional<Nonce> read(String text, UnaryOperator<String> seal) {
    if (text.length() <= BODY_LENGTH) {
      return Optional.empty();
    }
    String body = text.substring(0, BODY_LENGTH);
    boolean ours =
        MessageDigest.isEqual(
            seal.apply(body).getBytes(StandardCharsets.UTF_8),
            text.substring(BODY_LENGTH).getBytes(StandardCharsets.UTF_8));
    return ours ? Optional.of(new Nonce(body, time(body))) : Optional.empty();
  }

  /** As a challenge shows it. */
  String text(UnaryOperator<String> seal) {
    return body + seal.apply(body);
  }

  private static Instant time(String body) {
    return Instant.ofEpochSecond(ByteBuffer.wrap(Base64.getUrlDecoder().decode(body)).getLong());
  }
}
