package org.muster.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The identities of now: looks at their files when somebody asks, but not more often than every two
 * seconds, and reads them anew when they have changed. So an operator changes certificates by
 * replacing files; connections that stand are not touched.
 */
final class LiveIdentities {

  /** Those that the settings of this process name. */
  static final LiveIdentities OF_THIS_SERVER =
      new LiveIdentities(TlsSettings.ofThisServer().source(), Duration.ofSeconds(2));

  private static final Logger LOG = Logger.getLogger("org.muster.tls");

  private final IdentitySource source;
  private final long pauseNanos;

  private volatile ServerIdentities identities;
  private String seen;
  private long lookedAt;

  LiveIdentities(IdentitySource source, Duration pause) {
    this.source = source;
    this.pauseNanos = pause.toNanos();
  }

  ServerIdentities current() {
    look();
    ServerIdentities now = identities;
    if (now == null) {
      throw new IllegalStateException("There is no certificate: " + source);
    }
    return now;
  }

  private synchronized void look() {
    long now = System.nanoTime();
    if (seen != null && now - lookedAt < pauseNanos) {
      return;
    }
    lookedAt = now;
    String stamp = source.stamp();
    if (!stamp.equals(seen)) {
      seen = stamp;
      read();
    }
  }

  private void read() {
    try {
      ServerIdentities read = source.read();
      if (read.isEmpty()) {
        throw new IOException("There is no certificate with its key");
      }
      seen = source.stamp();
      tell(read);
      identities = read;
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      LOG.log(
          Level.SEVERE,
          "The server''s certificates cannot be read from {0} ({1}: {2}); {3}",
          new Object[] {
            source,
            e.getClass().getSimpleName(),
            e.getMessage(),
            identities == null ? "TLS is off" : "the old stay"
          });
    }
  }

  private void tell(ServerIdentities read) {
    if (read.selfMade()) {
      LOG.log(
          Level.WARNING,
          "TLS uses certificates that the server made itself ({0}): no client can know whom it"
              + " speaks to. Set MUSTER_TLS_KEYSTORE or MUSTER_TLS_PEM",
          source);
    } else {
      LOG.log(Level.INFO, "TLS uses {0} of {1}", new Object[] {read, source});
    }
    for (String algorithm : new String[] {"EC", "RSA"}) {
      if (read.of(algorithm).isEmpty()) {
        LOG.log(Level.WARNING, "There is no {0} certificate: its cipher suites are off", algorithm);
      }
    }
    read.of("EC")
        .filter(identity -> !identity.isOfAGroupIn(System.getProperty("jdk.tls.namedGroups")))
        .ifPresent(LiveIdentities::tellOfItsCurve);
  }

  private static void tellOfItsCurve(ServerIdentity identity) {
    LOG.log(
        Level.WARNING,
        "The certificate {0} has a key of a curve that is not used here: clients with TLS 1.2 are"
            + " not shown it. Use one of P-256 or P-384",
        identity);
  }
}
