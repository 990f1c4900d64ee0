package org.muster.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of accounts. */
@Dependent
class AccountConfig {

  /** SrvID of the accounts (TS §12.2). */
  @Inject
  @ConfigProperty(name = "muster.server-id", defaultValue = "muster")
  String serverId;
}
