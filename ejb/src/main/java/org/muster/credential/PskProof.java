package org.muster.credential;

import java.util.Objects;
import org.muster.scheme.Scheme;

/**
 * What a device shows by PSK-TLS (TS §9.2.2, RFC 4279): that it has the key of this identity is
 * proven by whoever ended its connection.
 *
 * @param identity the PSK identity
 */
public record PskProof(String identity) implements Proof {

  /** Checks that there is one. */
  public PskProof {
    Objects.requireNonNull(identity, "identity");
  }

  @Override
  public Scheme scheme() {
    return Scheme.PSK;
  }
}
