package org.muster.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of bootstraps. */
@Dependent
class BootstrapConfig {

  /** SrvID of the accounts (TS §12.2), the SERVER-ID of notifications. */
  @Inject
  @ConfigProperty(name = "muster.server-id", defaultValue = "muster")
  String serverId;

  /** How long a document may be fetched, if nobody says otherwise. */
  @Inject
  @ConfigProperty(name = "muster.bootstrap.lifetime", defaultValue = "PT24H")
  Duration lifetime;

  /**
   * The hosts that documents may be sent to, separated by commas; absent, any host with a public
   * address. A host in a private network is only reached if it is written with {@code private:}
   * before it.
   */
  @Inject
  @ConfigProperty(name = "muster.bootstrap.push-hosts")
  Optional<List<String>> pushHosts;

  /** How long the other end may take to take a document. */
  @Inject
  @ConfigProperty(name = "muster.bootstrap.push-timeout", defaultValue = "PT15S")
  Duration pushTimeout;

  /**
   * A file with certificates (PEM) of the authorities that receivers of documents are trusted by;
   * absent, those of the platform.
   */
  @Inject
  @ConfigProperty(name = "muster.bootstrap.push-authorities")
  Optional<Path> pushAuthorities;

  /** Whether documents, with their secrets, may be sent by plain HTTP: for tests only. */
  @Inject
  @ConfigProperty(name = "muster.bootstrap.insecure-push-for-tests", defaultValue = "false")
  boolean insecurePush;

  /** How often it is looked what expired, and which devices came with their accounts. */
  @Inject
  @ConfigProperty(name = "muster.bootstrap.look-every", defaultValue = "PT10S")
  Duration lookEvery;
}
