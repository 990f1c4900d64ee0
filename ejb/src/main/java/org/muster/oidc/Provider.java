package org.muster.oidc;

/**
 * The identity provider, as whoever speaks to it has to know it.
 *
 * @param url below which its {@code .well-known/openid-configuration} is
 * @param name what operators call it
 * @param clientId what it calls this server
 * @param clientSecret how this server proves that; null for a public client
 * @param scopes what is asked for besides {@code openid}
 * @param address scheme, host and port that browsers reach this server by; null for what the
 *     request says
 */
public record Provider(
    String url, String name, String clientId, String clientSecret, String scopes, String address) {

  /** Without the secret, so that it reaches no log. */
  @Override
  public String toString() {
    return "Provider[" + url + " " + clientId + "]";
  }
}
