package org.muster.credential;

import java.util.Objects;
import org.muster.scheme.Scheme;

/**
 * What a device shows by PSK-TLS (TS §9.2.2, RFC 4279): that it has the key of this identity is
 * proven by whoever ended its connection. A connection may stand for long: the same identity may
 * have another key by now, which it has not shown.
 *
 * @param identity the PSK identity
 * @param credential the one whose key it was
 */
public record PskProof(String identity, long credential) implements Proof {

  /** Checks that there is one. */
  public PskProof {
    Objects.requireNonNull(identity, "identity");
  }

  @Override
  public Scheme scheme() {
    return Scheme.PSK;
  }
}
