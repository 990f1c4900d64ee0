package org.muster.simulator.http;

import java.net.URI;
import java.util.Locale;

/** The far end of a connection: scheme, host and port. */
record Origin(boolean secure, String host, int port) {

  static Origin of(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException("not an absolute http URI: " + uri);
    }
    boolean secure = scheme.equals("https");
    int standard = secure ? 443 : 80;
    return new Origin(secure, uri.getHost(), uri.getPort() < 0 ? standard : uri.getPort());
  }

  /** An IPv6 literal without its brackets, as sockets want it. */
  String address() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
