package org.muster.simulator.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One instance of a management object. Immutable.
 *
 * @param miid the instance's name in URIs
 * @param rootName the name of its root node, used in serialised data and not in URIs (TS §11.4)
 * @param root its root node
 * @param cacheable whether it has cache validators (TS §16.2)
 * @param changes how often it was changed since it was made
 */
public record Instance(
    String miid, String rootName, Interior root, boolean cacheable, long changes) {

  /**
   * A cacheable instance that was never changed.
   *
   * @param miid the instance's name in URIs
   * @param rootName the name of its root node
   * @param root its root node
   */
  public Instance(String miid, String rootName, Interior root) {
    this(miid, rootName, root, true, 0);
  }

  /**
   * @return the same, without cache validators
   */
  public Instance uncacheable() {
    return new Instance(miid, rootName, root, false, changes);
  }

  /**
   * The cache validator: another after every change, also of what a server does not see (TS §16.2).
   * The content is part of it, so that one a server kept from before a restart proves nothing.
   *
   * @return a short token; empty when the instance is not cacheable
   */
  public Optional<String> cacheValidator() {
    if (!cacheable) {
      return Optional.empty();
    }
    String content = changes + ":" + root.toJson(Integer.MAX_VALUE);
    byte[] digest = sha256(content.getBytes(StandardCharsets.UTF_8));
    return Optional.of(HexFormat.of().formatHex(Arrays.copyOf(digest, 8)));
  }

  /** The instance with another root; the same when nothing is other in it. */
  Instance with(Interior changed) {
    return changed.equals(root)
        ? this
        : new Instance(miid, rootName, changed, cacheable, changes + 1);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
