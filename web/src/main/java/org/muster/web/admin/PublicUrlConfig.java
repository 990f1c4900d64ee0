package org.muster.web.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under which address devices reach this server. */
@Dependent
class PublicUrlConfig {

  /**
   * {@code muster.public.url}: scheme, host and port; absent, the address that the operator's own
   * request came to.
   */
  @Inject
  @ConfigProperty(name = "muster.public.url")
  Optional<String> publicUrl;

  /**
   * The ServerURI of a token. The port is always written: a client was seen to try 8080 without it.
   */
  String serverUri(UriInfo request, String token) {
    return address(request) + "/repository/" + token;
  }

  /** The address of a page that a device's user is shown. */
  String pageUri(UriInfo request, String token) {
    return address(request) + "/ui/" + token;
  }

  /** Scheme, host and port that devices reach this server by. */
  String address(UriInfo request) {
    URI base = publicUrl.map(URI::create).orElseGet(request::getBaseUri);
    int defaultPort = "https".equals(base.getScheme()) ? 443 : 80;
    int port = base.getPort() < 0 ? defaultPort : base.getPort();
    return base.getScheme() + "://" + base.getHost() + ":" + port;
  }
}
