package org.muster.digest;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What has to be kept of a password for HTTP Digest: H(A1) for each algorithm (RFC 7616 §3.4.2).
 * Whoever has it can sign in, so it is kept as secret as a password.
 */
public final class DigestSecrets {

  private final byte[] bytes;

  private DigestSecrets(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Of a password in a realm. */
  public static DigestSecrets of(String username, String realm, String password) {
    ByteBuffer all = ByteBuffer.allocate(size());
    for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
      all.put(algorithm.hash(username, realm, password));
    }
    return new DigestSecrets(all.array());
  }

  /**
   * As they were kept.
   *
   * @throws IllegalArgumentException if they are not as long as they must be
   */
  public static DigestSecrets read(byte[] kept) {
    if (kept.length != size()) {
      throw new IllegalArgumentException("These are no secrets of HTTP Digest");
    }
    return new DigestSecrets(kept.clone());
  }

  /** As they are kept, once they are encrypted. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** H(A1) in hexadecimal digits. */
  String of(DigestAlgorithm algorithm) {
    int begin = 0;
    for (DigestAlgorithm before : DigestAlgorithm.values()) {
      if (before == algorithm) {
        break;
      }
      begin += before.bytes();
    }
    return HexFormat.of().formatHex(bytes, begin, begin + algorithm.bytes());
  }

  private static int size() {
    return Arrays.stream(DigestAlgorithm.values()).mapToInt(DigestAlgorithm::bytes).sum();
  }

  /** Without the secrets, so that they reach no log. */
  @Override
  public String toString() {
    return "DigestSecrets[...]";
  }
}
