package org.muster.simulator.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One instance of a management object. Immutable.
 *
 * @param miid the instance's name in URIs
 * @param rootName the name of its root node, used in serialised data and not in URIs (TS §11.4)
 * @param root its root node
 */
public record Instance(String miid, String rootName, Interior root) {

  /**
   * The cache validator: another for other content (TS §16.2).
   *
   * @return a short token
   */
  public String cacheValidator() {
    byte[] content = root.toJson(Integer.MAX_VALUE).toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Arrays.copyOf(sha256(content), 8));
  }

  Instance with(Interior changed) {
    return new Instance(miid, rootName, changed);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
