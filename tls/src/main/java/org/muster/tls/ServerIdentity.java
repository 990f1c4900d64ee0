package org.muster.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate and the key to it. Has no text form that would show the key.
 *
 * @param key the private key
 * @param chain the certificate, and those above it as far as they are known, without the root
 */
public record ServerIdentity(PrivateKey key, List<X509Certificate> chain) {

  /** Copies the chain. */
  public ServerIdentity {
    chain = List.copyOf(chain);
  }

  /**
   * The certificate of the key.
   *
   * @return the first of the chain
   */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** What the certificate says of the key: {@code EC} or {@code RSA}. */
  String algorithm() {
    return certificate().getPublicKey().getAlgorithm();
  }

  @Override
  public String toString() {
    return certificate().getSubjectX500Principal() + " (" + algorithm() + ")";
  }
}
