package org.muster.pap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under which address gateways reach this server, where nothing else is said. */
@Dependent
class PapConfig {

  /** {@code muster.public.url}: scheme, host and port. */
  @Inject
  @ConfigProperty(name = "muster.public.url")
  Optional<String> publicUrl;
}
