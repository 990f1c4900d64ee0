package org.muster.authority;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * An authority as a node remembers it, read and ready.
 *
 * @param crl null if there is none
 */
record LiveAuthority(
    String name, Instant changedAt, X509Certificate certificate, X509CRL crl, IdentityRule rule) {

  /** Whether the next list is overdue. */
  boolean isOverdueAt(Instant now) {
    return crl != null
        && crl.getNextUpdate() != null
        && crl.getNextUpdate().toInstant().isBefore(now);
  }

  /** Whether it has taken back a certificate that it issued. */
  boolean hasRevoked(X509Certificate issued) {
    return crl != null
        && crl.getIssuerX500Principal().equals(issued.getIssuerX500Principal())
        && crl.isRevoked(issued);
  }
}
