package org.muster.psk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the front for PSK-TLS. */
@Dependent
class PskConfig {

  /** The port that devices come to; 0 for none, because few fleets have such keys. */
  @Inject
  @ConfigProperty(name = "muster.psk.port", defaultValue = "0")
  int port;

  /** The address that all listeners of the server are bound to. */
  @Inject
  @ConfigProperty(name = "muster.bind", defaultValue = "0.0.0.0")
  String bind;

  /** The server's own listener for what the front passes on; the server's configuration has it. */
  @Inject
  @ConfigProperty(name = "muster.psk.relay.port", defaultValue = "8081")
  int relayPort;

  /** How many connections there are at once. Each costs some tens of kilobytes and no thread. */
  @Inject
  @ConfigProperty(name = "muster.psk.connections", defaultValue = "1000")
  int connections;

  /** How many of them are worked at at once. */
  @Inject
  @ConfigProperty(name = "muster.psk.threads", defaultValue = "4")
  int threads;

  /** How long shaking hands may take. */
  @Inject
  @ConfigProperty(name = "muster.psk.handshake-timeout", defaultValue = "PT10S")
  Duration handshakeTimeout;

  /** How long nothing may come or go in a connection. */
  @Inject
  @ConfigProperty(name = "muster.psk.idle-timeout", defaultValue = "PT2M")
  Duration idleTimeout;
}
