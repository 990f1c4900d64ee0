package org.muster.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import org.muster.kernel.OutsideHosts;
import org.muster.kernel.Refusal;

/**
 * Where documents may be sent. Whoever may send them is not to reach what only this server reaches:
 * addresses in private networks have to be allowed as such. The name is looked up once for the
 * check and, out of the platform's cache, for the connection.
 */
@Dependent
class PushPlaces {

  private static final String PARAMETER = "address";
  private static final int LONGEST = 2_000;

  private final BootstrapConfig config;

  @Inject
  PushPlaces(BootstrapConfig config) {
    this.config = config;
  }

  /**
   * @throws Refusal invalid; conflict, if there is no such host
   */
  URI checked(String address) {
    URI place = parsed(address);
    if ("http".equals(place.getScheme()) && !config.insecurePush) {
      throw Refusal.invalid(
          PARAMETER, "address must begin with https: the document has secrets in it.");
    }
    new OutsideHosts(PARAMETER, "Documents", "muster.bootstrap.push-hosts", config.pushHosts)
        .check(place.getHost());
    return place;
  }

  /** A place as it may be kept: what is behind its path may be a key of the receiver's. */
  static String shown(URI place) {
    return place.getScheme() + "://" + place.getRawAuthority() + place.getRawPath();
  }

  private static URI parsed(String address) {
    try {
      URI place = new URI(address == null ? "" : address);
      boolean isHttp = "https".equals(place.getScheme()) || "http".equals(place.getScheme());
      if (isHttp
          && place.getHost() != null
          && place.getRawUserInfo() == null
          && address.length() <= LONGEST) {
        return place;
      }
    } catch (URISyntaxException e) {
      throw Refusal.invalid(PARAMETER, "address is no URL.");
    }
    throw Refusal.invalid(
        PARAMETER, "address must be an https URL with a host, without a user or password in it.");
  }
}
