package org.muster.sso;

import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The cookie of the container's session, which lives from the provider's answer to its use. */
final class SessionCookie {

  /** As web.xml has it. */
  static final String NAME = "muster-sso";

  private SessionCookie() {}

  /** Takes it out of a request, before anybody has looked for it. */
  static void remove(HeaderMap headers) {
    HeaderValues cookies = headers.get(Headers.COOKIE);
    if (cookies != null) {
      List<String> others =
          cookies.stream().map(SessionCookie::without).filter(some -> !some.isBlank()).toList();
      headers.remove(Headers.COOKIE);
      headers.addAll(Headers.COOKIE, others);
    }
  }

  private static String without(String cookies) {
    return Arrays.stream(cookies.split(";"))
        .filter(cookie -> !cookie.split("=", 2)[0].strip().equals(NAME))
        .collect(Collectors.joining(";"));
  }
}
