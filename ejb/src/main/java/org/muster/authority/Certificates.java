package org.muster.authority;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CRLException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import org.muster.kernel.Refusal;

/** Reads what operators bring: PEM or DER, one at a time, of a bounded size. */
final class Certificates {

  static final int MOST_CERTIFICATE_BYTES = 64 * 1024;
  static final int MOST_CRL_BYTES = 8 * 1024 * 1024;

  /** RFC 5280 §5.2.4. */
  private static final String DELTA = "2.5.29.27";

  private static final Duration MOST_AHEAD = Duration.ofDays(1);

  private Certificates() {}

  /**
   * The certificate of an authority.
   *
   * @throws Refusal invalid, if it is none, more than one, or not an authority's
   */
  static X509Certificate authority(byte[] bytes) {
    if (bytes.length > MOST_CERTIFICATE_BYTES) {
      throw Refusal.invalid("certificate", "A certificate has at most 64 KiB.");
    }
    try {
      Collection<? extends Certificate> all =
          factory().generateCertificates(new ByteArrayInputStream(bytes));
      if (all.size() != 1) {
        throw Refusal.invalid("certificate", "certificate must be exactly one, in PEM.");
      }
      X509Certificate one = (X509Certificate) all.iterator().next();
      if (one.getBasicConstraints() < 0) {
        throw Refusal.invalid("certificate", "The certificate is not that of an authority.");
      }
      return one;
    } catch (CertificateException e) {
      throw Refusal.invalid("certificate", "certificate is no X.509 certificate in PEM.");
    }
  }

  /** As it was kept. */
  static X509Certificate read(byte[] der) {
    try {
      return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw new IllegalStateException("A certificate that was kept cannot be read", e);
    }
  }

  /**
   * A list of revoked certificates.
   *
   * @throws Refusal invalid, if it is none, or if this authority has not signed it
   */
  static X509CRL crl(byte[] bytes, X509Certificate issuer) {
    try {
      X509CRL crl = (X509CRL) factory().generateCRL(new ByteArrayInputStream(bytes));
      if (crl == null || !crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
        throw Refusal.invalid(null, "The CRL is of another authority, or none.");
      }
      crl.verify(issuer.getPublicKey());
      return crl;
    } catch (CRLException e) {
      throw Refusal.invalid(null, "The body is no CRL in PEM or DER.");
    } catch (GeneralSecurityException e) {
      throw Refusal.invalid(null, "The authority has not signed this CRL.");
    }
  }

  /**
   * A list takes the place of the one before: it must be complete, and not block those to come.
   *
   * @throws Refusal invalid
   */
  static void refuseUnfit(X509CRL crl, Instant now) {
    if (crl.getExtensionValue(DELTA) != null) {
      throw Refusal.invalid(
          null, "This CRL has only what changed (delta); bring the complete one.");
    }
    if (crl.getThisUpdate().toInstant().isAfter(now.plus(MOST_AHEAD))) {
      throw Refusal.invalid(null, "This CRL is of the future.");
    }
  }

  /** SHA-256 of all of it, in hexadecimal digits. */
  static String fingerprint(Iterable<X509Certificate> certificates) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (X509Certificate certificate : certificates) {
        sha256.update(certificate.getEncoded());
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A certificate that was read has no encoding", e);
    }
  }

  private static CertificateFactory factory() throws CertificateException {
    return CertificateFactory.getInstance("X.509");
  }
}
