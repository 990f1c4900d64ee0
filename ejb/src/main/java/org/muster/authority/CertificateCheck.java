package org.muster.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.protocol.DeviceId;

/** The door for whoever is shown a certificate: which device it is about, if it is good. */
@ApplicationScoped
public class CertificateCheck {

  @Inject private AuthorityBook book;
  @Inject private AuthorityConfig config;
  @Inject private Clock clock;

  /**
   * The device that a chain proves, and nobody says whether there is such a device.
   *
   * @param chain as it was shown, the device's own certificate first; whoever has shown it has its
   *     key
   * @return empty if no authority vouches for it, if it was taken back or is not for clients, or if
   *     its authority's list is overdue and that is not to be put up with
   */
  public Optional<DeviceId> deviceOf(List<X509Certificate> chain) {
    Instant now = clock.instant();
    return new ChainCheck(book.all(), now)
        .authorityOf(chain)
        .filter(authority -> !config.refuseOverdue || !authority.isOverdueAt(now))
        .flatMap(authority -> authority.rule().deviceOf(chain.get(0)));
  }

  /** What tells a chain from all others, for whoever remembers what it proves. */
  public String fingerprint(List<X509Certificate> chain) {
    return Certificates.fingerprint(chain);
  }
}
