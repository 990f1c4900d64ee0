package org.muster.authority;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of authorities. */
@Dependent
class AuthorityConfig {

  /**
   * Whether an authority whose next CRL is overdue is believed no more. By default it is, and the
   * log complains: a list that comes late must not turn off a fleet.
   */
  @Inject
  @ConfigProperty(name = "muster.authority.refuse-overdue-crl", defaultValue = "false")
  boolean refuseOverdue;
}
