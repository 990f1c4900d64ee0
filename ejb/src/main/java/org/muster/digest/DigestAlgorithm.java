package org.muster.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The hashes of HTTP Digest (RFC 7616 §3.4.2). */
public enum DigestAlgorithm {
  /** What RFC 7616 wants. */
  SHA_256("SHA-256", 32),
  /** What clients of RFC 2617 know, to which the protocol refers. */
  MD5("MD5", 16);

  private final String word;
  private final int bytes;

  DigestAlgorithm(String word, int bytes) {
    this.word = word;
    this.bytes = bytes;
  }

  /**
   * The algorithm that a client says it has used.
   *
   * @param word null if it says none: MD5 then
   * @return empty if it is none of ours
   */
  public static Optional<DigestAlgorithm> named(String word) {
    return word == null
        ? Optional.of(MD5)
        : Arrays.stream(values()).filter(one -> one.word.equalsIgnoreCase(word)).findFirst();
  }

  /** How many bytes its hash has. */
  int bytes() {
    return bytes;
  }

  /** The hash of texts with a colon between them, in UTF-8. */
  byte[] hash(String... parts) {
    try {
      return MessageDigest.getInstance(word)
          .digest(String.join(":", parts).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has " + word, e);
    }
  }

  /** The same in hexadecimal digits, which is how hashes are hashed again. */
  String hex(String... parts) {
    return HexFormat.of().formatHex(hash(parts));
  }

  /** How a client hides a user name (RFC 7616 §3.4.4). */
  public String hidden(String username, String realm) {
    return hex(username, realm);
  }
}
