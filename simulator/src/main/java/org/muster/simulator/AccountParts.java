package org.muster.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.muster.simulator.factory.AccountTerms;
import org.muster.simulator.factory.BootstrapDocument;
import org.muster.simulator.factory.CloudTerms;
import org.muster.simulator.factory.FactoryObjects;
import org.muster.simulator.factory.UnfitDescription;
import org.muster.simulator.tree.ManagedObject;

/** What a device's DM Account is made of, while the device is built. */
final class AccountParts {

  URI endpoint;
  String serverId;
  String username = "";
  String password = "";
  byte[] pushSecret = {};
  byte[] pushData = {};
  CloudTerms cloud;

  /** Instead of all the rest; null for none. */
  BootstrapDocument bootstrap;

  String serverId() {
    return serverId == null ? "muster" : serverId;
  }

  /**
   * @param declared the objects that the server asked for
   */
  ManagedObject object(List<String> declared) {
    if (bootstrap != null) {
      return bootstrapped();
    }
    return cloud == null
        ? FactoryObjects.account(terms(declared))
        : FactoryObjects.account(terms(declared), cloud);
  }

  private ManagedObject bootstrapped() {
    try {
      return bootstrap.account();
    } catch (UnfitDescription e) {
      throw new IllegalStateException("it was read before", e);
    }
  }

  private AccountTerms terms(List<String> declared) {
    return new AccountTerms(
        serverId(),
        endpoint,
        username.getBytes(StandardCharsets.UTF_8),
        password.getBytes(StandardCharsets.UTF_8),
        pushSecret,
        pushData,
        declared);
  }
}
