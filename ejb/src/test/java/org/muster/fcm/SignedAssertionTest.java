package org.muster.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** RFC 7519, RFC 7523 §3. */
class SignedAssertionTest {

  private static final String URI = "https://oauth2.example.com/token";

  private final String assertion =
      SignedAssertion.of(ServiceAccount.read(Keys.file(URI)), Instant.ofEpochSecond(1_700_000_000));
  private final String[] parts = assertion.split("\\.");

  @Test
  void it_says_who_sends_and_for_an_hour() {
    assertThat(decoded(parts[0])).isEqualTo("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k-1\"}");
    assertThat(decoded(parts[1]))
        .isEqualTo(
            "{\"iss\":\"push@p.example\","
                + "\"scope\":\"https://www.googleapis.com/auth/firebase.messaging\","
                + "\"aud\":\"https://oauth2.example.com/token\","
                + "\"iat\":1700000000,\"exp\":1700003600}");
  }

  @Test
  void its_signature_is_that_of_the_key() throws Exception {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(Keys.PAIR.getPublic());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    assertThat(assertion).doesNotContain("=", "+", "/");
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
