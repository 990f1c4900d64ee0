package org.muster.sso;

import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import java.util.Optional;
import org.muster.oidc.Provider;
import org.muster.oidc.ProviderSignIns;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationBuilder;
import org.wildfly.security.http.oidc.OidcClientConfigurationResolver;
import org.wildfly.security.http.oidc.OidcHttpFacade;
import org.wildfly.security.http.oidc.OidcJsonConfiguration;

/** Tells WildFly's client which provider there is: made by WildFly, once, and asked by it. */
public class ProviderResolver implements OidcClientConfigurationResolver {

  private static final int PATIENCE_MILLIS = 10_000;

  private static Optional<Provider> provider;

  private OidcClientConfiguration configuration;

  /** The provider; empty if there is none. That does not change while the server runs. */
  static synchronized Optional<Provider> provider() {
    if (provider == null) {
      provider = CDI.current().select(ProviderSignIns.class).get().provider();
    }
    return provider;
  }

  /** The same for all requests: it remembers what the provider says of itself, and its keys. */
  @Override
  public synchronized OidcClientConfiguration resolve(OidcHttpFacade.Request request) {
    if (configuration == null) {
      configuration = OidcClientConfigurationBuilder.build(settings(provider().orElseThrow()));
    }
    return configuration;
  }

  private static OidcJsonConfiguration settings(Provider provider) {
    OidcJsonConfiguration settings = new OidcJsonConfiguration();
    settings.setProviderUrl(provider.url());
    settings.setClientId(provider.clientId());
    settings.setScope(provider.scopes());
    settings.setPkce(true);
    // Only who was sent here by the provider is signed in, not who shows a token of somewhere else.
    settings.setIgnoreOAuthQueryParameter(true);
    settings.setConnectionTimeoutMillis(PATIENCE_MILLIS);
    settings.setSocketTimeoutMillis(PATIENCE_MILLIS);
    if (provider.clientSecret() == null) {
      settings.setPublicClient(true);
    } else {
      settings.setCredentials(Map.of("secret", provider.clientSecret()));
    }
    return settings;
  }
}
