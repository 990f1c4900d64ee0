package org.muster.authority;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a chain leads to one of the authorities (RFC 5280 §6): by the platform's own means, and
 * to exactly these.
 */
final class ChainCheck {

  private static final int LONGEST = 10;
  private static final int MOST_BETWEEN = 4;
  private static final Set<String> CLIENT =
      Set.of("1.3.6.1.5.5.7.3.2", "2.5.29.37.0"); // clientAuth, anyExtendedKeyUsage

  private final Collection<LiveAuthority> authorities;
  private final Instant now;

  ChainCheck(Collection<LiveAuthority> authorities, Instant now) {
    this.authorities = authorities;
    this.now = now;
  }

  /**
   * Who vouches for the first certificate of a chain.
   *
   * @return empty if nobody does, or if somebody has taken a certificate of the chain back
   */
  Optional<LiveAuthority> authorityOf(List<X509Certificate> chain) {
    if (authorities.isEmpty() || chain.size() > LONGEST || !isForClients(chain.get(0))) {
      return Optional.empty();
    }
    try {
      PKIXCertPathBuilderResult path =
          (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters(chain));
      return isRevoked(path) ? Optional.empty() : authority(path.getTrustAnchor());
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private PKIXBuilderParameters parameters(List<X509Certificate> chain)
      throws GeneralSecurityException {
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(chain.get(0));
    Set<TrustAnchor> anchors =
        authorities.stream()
            .map(authority -> new TrustAnchor(authority.certificate(), null))
            .collect(Collectors.toSet());
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
    parameters.setRevocationEnabled(
        false); // looked up below: where there is no list, none is asked
    parameters.setMaxPathLength(MOST_BETWEEN);
    parameters.setDate(Date.from(now));
    return parameters;
  }

  private boolean isRevoked(PKIXCertPathBuilderResult path) {
    return path.getCertPath().getCertificates().stream()
        .anyMatch(
            certificate ->
                authorities.stream()
                    .anyMatch(one -> one.hasRevoked((X509Certificate) certificate)));
  }

  private Optional<LiveAuthority> authority(TrustAnchor anchor) {
    return authorities.stream()
        .filter(one -> one.certificate().equals(anchor.getTrustedCert()))
        .findFirst();
  }

  /** A certificate that says what it is for must be for clients (RFC 5280 §4.2.1.12). */
  private static boolean isForClients(X509Certificate certificate) {
    try {
      List<String> usages = certificate.getExtendedKeyUsage();
      return usages == null || usages.stream().anyMatch(CLIENT::contains);
    } catch (CertificateParsingException e) {
      return false;
    }
  }
}
