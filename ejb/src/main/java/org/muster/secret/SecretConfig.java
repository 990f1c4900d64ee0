package org.muster.secret;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the server's key is. */
@Dependent
class SecretConfig {

  /** {@code muster.data}: the data directory, the same that holds the database. */
  @Inject
  @ConfigProperty(name = "muster.data")
  String data;

  Path folder() {
    return Path.of(data);
  }
}
