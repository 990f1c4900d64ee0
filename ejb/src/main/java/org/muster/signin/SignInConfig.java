package org.muster.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of signing in. */
@Dependent
class SignInConfig {

  /** How long a sign-in at the console lasts, however much it is used. */
  @Inject
  @ConfigProperty(name = "muster.operator.session-lifetime", defaultValue = "PT12H")
  Duration sessionLifetime;

  /** How long a sign-in at the console lasts that is not used. */
  @Inject
  @ConfigProperty(name = "muster.operator.session-idle", defaultValue = "PT1H")
  Duration sessionIdle;

  /** After so many failures an account cannot be used from the address that they came from. */
  @Inject
  @ConfigProperty(name = "muster.operator.lockout-failures", defaultValue = "10")
  int lockoutFailures;

  /** How long after the last failure it can be used again; older failures are forgotten. */
  @Inject
  @ConfigProperty(name = "muster.operator.lockout-time", defaultValue = "PT15M")
  Duration lockoutTime;
}
