package org.muster.oidc;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the identity provider. */
@Dependent
class OidcConfig {

  /**
   * Its address, below which {@code .well-known/openid-configuration} is; absent, there is none.
   */
  @Inject
  @ConfigProperty(name = "muster.oidc.provider-url")
  Optional<String> providerUrl;

  /** What operators call it. */
  @Inject
  @ConfigProperty(name = "muster.oidc.name", defaultValue = "OpenID Connect")
  String name;

  /** What it calls this server. */
  @Inject
  @ConfigProperty(name = "muster.oidc.client-id", defaultValue = "muster")
  String clientId;

  /** How this server proves that it is that client; absent for a public client. */
  @Inject
  @ConfigProperty(name = "muster.oidc.client-secret")
  Optional<String> clientSecret;

  /** What is asked for besides {@code openid}, in words with spaces between them. */
  @Inject
  @ConfigProperty(name = "muster.oidc.scopes", defaultValue = "profile email")
  String scopes;

  /** Scheme, host and port that browsers reach this server by; absent, as the request says. */
  @Inject
  @ConfigProperty(name = "muster.oidc.address")
  Optional<String> address;

  /** The claim that says what somebody is; within others by dots. */
  @Inject
  @ConfigProperty(name = "muster.oidc.claim", defaultValue = "groups")
  String claim;

  /** Values of it that make somebody a viewer. */
  @Inject
  @ConfigProperty(name = "muster.oidc.roles.viewer")
  Optional<List<String>> viewer;

  /** Values of it that make somebody of the help desk. */
  @Inject
  @ConfigProperty(name = "muster.oidc.roles.helpdesk")
  Optional<List<String>> helpdesk;

  /** Values of it that make somebody an operator. */
  @Inject
  @ConfigProperty(name = "muster.oidc.roles.operator")
  Optional<List<String>> operator;

  /** Values of it that make somebody of security. */
  @Inject
  @ConfigProperty(name = "muster.oidc.roles.security")
  Optional<List<String>> security;

  /** Values of it that make somebody an administrator. */
  @Inject
  @ConfigProperty(name = "muster.oidc.roles.administrator")
  Optional<List<String>> administrator;
}
