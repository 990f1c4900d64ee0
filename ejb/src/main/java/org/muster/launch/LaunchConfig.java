package org.muster.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the start. */
@Dependent
class LaunchConfig {

  /**
   * The port that the server listens on for HTTP; the server's own configuration reads the same
   * variable.
   */
  @Inject
  @ConfigProperty(name = "muster.http.port", defaultValue = "8080")
  int httpPort;

  /** The port for TLS, which the server's own configuration reads, too. */
  @Inject
  @ConfigProperty(name = "muster.https.port", defaultValue = "8443")
  int httpsPort;

  /** How many virtual devices come to this server. */
  @Inject
  @ConfigProperty(name = "muster.fleet", defaultValue = "0")
  int fleet;

  URI path(String path) {
    return URI.create("http://localhost:" + httpPort + path);
  }
}
