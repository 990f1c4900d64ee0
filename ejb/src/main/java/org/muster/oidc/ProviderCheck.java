package org.muster.oidc;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says at the start what would be found at the first sign-in only. */
@Startup
@Singleton
public class ProviderCheck {

  private static final Logger LOG = Logger.getLogger("org.muster.oidc");

  @Inject private OidcConfig config;

  /** Looks at the settings. */
  @PostConstruct
  public void look() {
    config
        .providerUrl
        .filter(url -> !Addresses.isBase(url))
        .ifPresent(
            url -> say("muster.oidc.provider-url", url, "https://id.example.com/realms/company"));
    config
        .address
        .filter(address -> !Addresses.isServer(address))
        .ifPresent(address -> say("muster.oidc.address", address, "https://muster.example.com"));
  }

  private static void say(String key, String value, String like) {
    LOG.log(
        Level.SEVERE,
        "Nobody can sign in at the identity provider: {0} is \"{1}\" and has to be like {2}.",
        new Object[] {key, value, like});
  }
}
