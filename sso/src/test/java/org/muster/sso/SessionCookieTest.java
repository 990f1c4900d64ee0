package org.muster.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

  private final HeaderMap headers = new HeaderMap();

  @Test
  void it_is_taken_away_wherever_it_stands_and_the_others_stay() {
    headers.add(Headers.COOKIE, "state=a=b; muster-sso=x; muster-sso-not=y");
    headers.add(Headers.COOKIE, "muster-sso=z");
    headers.add(Headers.COOKIE, " muster-sso =z;code_verifier=v");

    SessionCookie.remove(headers);

    assertThat(headers.get(Headers.COOKIE))
        .containsExactly("state=a=b; muster-sso-not=y", "code_verifier=v");
  }

  @Test
  void a_request_without_cookies_stays_one() {
    SessionCookie.remove(headers);

    assertThat(headers.get(Headers.COOKIE)).isNull();
  }
}
