package org.muster.operator;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of accounts. */
@Dependent
class OperatorConfig {

  /**
   * The password of {@code admin}. Given, it holds from the next start on; absent, one is generated
   * at the first start.
   */
  @Inject
  @ConfigProperty(name = "muster.admin.password")
  Optional<String> adminPassword;

  /** Rounds of PBKDF2 for operators' passwords: slow on purpose, paid once for each sign-in. */
  @Inject
  @ConfigProperty(name = "muster.operator.password-iterations", defaultValue = "210000")
  int passwordIterations;
}
