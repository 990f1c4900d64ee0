package org.muster.credential;

import java.util.Objects;

/**
 * A key of PSK-TLS, for whoever ends connections.
 *
 * @param credential which one it is of: an identity may have another key later
 * @param key the key itself
 */
public record PskKey(long credential, byte[] key) {

  /** Checks that there is one. */
  public PskKey {
    Objects.requireNonNull(key, "key");
  }

  /** Without the key, so that it reaches no log. */
  @Override
  public String toString() {
    return "PskKey[" + credential + "]";
  }
}
