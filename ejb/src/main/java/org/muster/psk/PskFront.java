package org.muster.psk;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.credential.DeviceAuthenticator;
import org.muster.guard.HandshakeLimits;
import org.muster.tls.ServerIdentities;
import org.muster.tls.ServerIdentity;

/** Opens the front when the server starts, if it is wanted. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class PskFront {

  private static final Logger LOG = Logger.getLogger("org.muster.psk");

  @Inject private PskConfig config;
  @Inject private PskPeers peers;
  @Inject private DeviceAuthenticator authenticator;
  @Inject private HandshakeLimits handshakes;
  @Resource private ManagedThreadFactory threads;

  private ExecutorService workers;
  private PskGate gate;

  /** Listens, if there is a port to listen at. */
  @PostConstruct
  public void open() {
    if (config.port <= 0) {
      return;
    }
    workers = Executors.newFixedThreadPool(config.threads, threads);
    try {
      gate = listening();
      threads.newThread(gate).start();
      LOG.log(Level.INFO, "PSK-TLS at port {0}", Integer.toString(config.port));
    } catch (IOException e) {
      LOG.log(
          Level.SEVERE,
          "PSK-TLS is off: the server cannot listen at {0}:{1} (MUSTER_PSK_PORT): {2}",
          new Object[] {config.bind, Integer.toString(config.port), e.getMessage()});
    }
  }

  private PskGate listening() throws IOException {
    InetSocketAddress server =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), config.relayPort);
    PskAddresses addresses = new PskAddresses(handshakes::admits, handshakes::failed);
    PskLines lines = new PskLines(authenticator::pskKey, PskFront::rsa, peers, server, addresses);
    PskLimits limits =
        new PskLimits(config.connections, config.handshakeTimeout, config.idleTimeout);
    return new PskGate(new InetSocketAddress(config.bind, config.port), lines, limits, workers);
  }

  /** Without a certificate that can be read, the suites that need none go on. */
  private static Optional<ServerIdentity> rsa() {
    try {
      return ServerIdentities.current().of("RSA");
    } catch (IllegalStateException e) {
      LOG.log(Level.FINE, "The suites with RSA_PSK are off", e);
      return Optional.empty();
    }
  }

  /** Nobody gets in any more. */
  @PreDestroy
  public void close() {
    if (gate != null) {
      gate.close();
    }
    if (workers != null) {
      workers.shutdown();
    }
  }
}
