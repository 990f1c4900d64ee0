package org.muster.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
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

  /**
   * Whether clients with TLS 1.2 can be shown it: an elliptic key has to be of a group that the
   * process speaks. TLS 1.3 does not ask for that.
   *
   * @param groups as {@code jdk.tls.namedGroups} has them; null where the JVM's own count
   */
  boolean isOfAGroupIn(String groups) {
    return groups == null
        || !(certificate().getPublicKey() instanceof ECPublicKey key)
        || List.of(groups.strip().split("\\s*,\\s*"))
            .contains("secp" + key.getParams().getCurve().getField().getFieldSize() + "r1");
  }

  @Override
  public String toString() {
    return certificate().getSubjectX500Principal() + " (" + algorithm() + ")";
  }
}
