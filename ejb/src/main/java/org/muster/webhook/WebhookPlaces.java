package org.muster.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import org.muster.kernel.OutsideHosts;
import org.muster.kernel.Refusal;

/**
 * Where events may be sent. Whoever sets webhooks up is not to reach what only this server reaches:
 * addresses in private networks have to be allowed as such. The name is looked up for the check and
 * once more, out of the platform's cache, for the connection: whoever answers the second time with
 * another address still has to show the certificate of the host, and by plain HTTP, which asks for
 * none, only hosts are sent to that a setting names.
 */
@Dependent
class WebhookPlaces {

  private static final String PARAMETER = "url";
  private static final int LONGEST = 2_000;

  private final WebhookConfig config;

  @Inject
  WebhookPlaces(WebhookConfig config) {
    this.config = config;
  }

  /**
   * @throws Refusal invalid; conflict, if there is no such host
   */
  URI checked(String url) {
    URI place = parsed(url);
    if ("http".equals(place.getScheme()) && !config.plainHttp) {
      throw Refusal.invalid(
          PARAMETER, "url must begin with https; the setting muster.webhook.plain-http says so.");
    }
    if ("http".equals(place.getScheme()) && config.hosts.isEmpty()) {
      throw Refusal.invalid(
          PARAMETER,
          "By plain HTTP events are sent only to hosts that the setting muster.webhook.hosts"
              + " lists.");
    }
    new OutsideHosts(PARAMETER, "Events", "muster.webhook.hosts", config.hosts)
        .check(place.getHost());
    return place;
  }

  /** A place as the audit trail has it: what is behind its path may be a key of the receiver's. */
  static String shown(String url) {
    URI place = URI.create(url);
    return place.getScheme() + "://" + place.getRawAuthority() + place.getRawPath();
  }

  /** The same without the path, which is a key as well with many receivers. */
  static String host(String url) {
    URI place = URI.create(url);
    return place.getScheme() + "://" + place.getRawAuthority();
  }

  private static URI parsed(String url) {
    try {
      URI place = new URI(url == null ? "" : url);
      boolean isHttp = "https".equals(place.getScheme()) || "http".equals(place.getScheme());
      if (isHttp
          && place.getHost() != null
          && place.getRawUserInfo() == null
          && place.getRawFragment() == null
          && url.length() <= LONGEST) {
        return place;
      }
    } catch (URISyntaxException e) {
      throw Refusal.invalid(PARAMETER, "url is no URL.");
    }
    throw Refusal.invalid(
        PARAMETER, "url must be an https URL with a host, without a user or a fragment in it.");
  }
}
