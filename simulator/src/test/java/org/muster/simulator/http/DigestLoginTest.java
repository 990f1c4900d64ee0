package org.muster.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestLoginTest {

  private static final String OLD =
      "Basic realm=\"testrealm@host.com\", Digest realm=\"testrealm@host.com\","
          + " qop=\"auth,auth-int\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\","
          + " opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"";

  private final DigestLogin login = new DigestLogin(new Credentials("Mufasa", "Circle Of Life"));

  @Test
  void nothing_is_shown_before_there_is_a_challenge() {
    assertThat(login.authorization("GET", "/")).isEmpty();
    assertThat(login.isChallengedBy(new Answer(200, Map.of(), new byte[0]))).isFalse();
    assertThat(login.isChallengedBy(answer("Basic realm=\"x\""))).isFalse();
    assertThat(
            login.isChallengedBy(answer("Digest realm=\"x\", nonce=\"y\", algorithm=SHA-512-256")))
        .isFalse();
  }

  @Test
  void the_first_challenge_that_is_understood_is_answered() {
    assertThat(
            login.isChallengedBy(
                answer(
                    "Digest realm=\"a, b\", nonce=\"one\", algorithm=SHA-512-256, Digest realm=\"a,"
                        + " b\", nonce=\"two\", algorithm=SHA-256, Basic realm=\"a, b\"")))
        .isTrue();

    assertThat(login.authorization("POST", "/dm").orElseThrow())
        .contains("realm=\"a, b\"", "nonce=\"two\"", "algorithm=SHA-256", "uri=\"/dm\"");
  }

  @Test
  void the_answer_is_computed_as_by_hand() throws Exception {
    login.isChallengedBy(answer(OLD));

    String shown = login.authorization("GET", "/dir/index.html").orElseThrow();

    // H(A1) and H(A2) as RFC 2617 §3.5 has them.
    String secret = "939e7578ed9e3c518a452acee763bce9";
    String request = "39aff3a2bab6126f332b942af96d3366";
    String all =
        String.join(
            ":",
            secret,
            "dcd98b7102dd2f0e8b11d0f600bfb0c093",
            "00000001",
            value(shown, "cnonce"),
            "auth",
            request);
    byte[] hash = java.security.MessageDigest.getInstance("MD5").digest(all.getBytes("US-ASCII"));
    assertThat(value(shown, "response")).isEqualTo(java.util.HexFormat.of().formatHex(hash));
    assertThat(value(shown, "nc")).isEqualTo("00000001");
  }

  @Test
  void a_nonce_is_used_with_a_higher_count_each_time_until_there_is_another() {
    login.isChallengedBy(answer(OLD));
    login.authorization("GET", "/");

    assertThat(value(login.authorization("GET", "/").orElseThrow(), "nc")).isEqualTo("00000002");
    assertThat(login.isChallengedBy(answer("Digest realm=\"x\", nonce=\"new\", stale=true")))
        .isTrue();
    assertThat(value(login.authorization("GET", "/").orElseThrow(), "nc")).isEqualTo("00000001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", stale=false"})
  void whoever_is_wrong_does_not_try_again(String stale) {
    login.isChallengedBy(answer(OLD));

    assertThat(login.isChallengedBy(answer("Digest realm=\"x\", nonce=\"new\"" + stale))).isFalse();
  }

  private static String value(String header, String name) {
    Matcher matcher = Pattern.compile("[ ,]" + name + "=\"?([^\",]*)").matcher(header);
    assertThat(matcher.find()).as(name).isTrue();
    return matcher.group(1);
  }

  private static Answer answer(String challenge) {
    return new Answer(401, Map.of("WWW-Authenticate", challenge), new byte[0]);
  }
}
