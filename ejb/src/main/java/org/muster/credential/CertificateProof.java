package org.muster.credential;

import java.security.cert.X509Certificate;
import java.util.List;
import org.muster.scheme.Scheme;

/**
 * What a device shows by TLS (TS §9.2.2, RFC 5280): that it has the key of the first certificate is
 * proven, whether that certificate is worth anything is not.
 *
 * @param chain as it was sent, the device's own certificate first; at least one
 */
public record CertificateProof(List<X509Certificate> chain) implements Proof {

  /** Keeps its own copy. */
  public CertificateProof {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("A chain without a certificate proves nothing");
    }
  }

  @Override
  public Scheme scheme() {
    return Scheme.CERTIFICATE;
  }
}
