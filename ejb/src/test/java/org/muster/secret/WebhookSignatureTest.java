package org.muster.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Against the values that the Standard Webhooks specification publishes with its libraries. */
class WebhookSignatureTest {

  @Test
  void the_published_vector_is_met() {
    byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    assertThat(
            WebhookSignature.with("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .orElseThrow()
                .of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void a_key_after_the_prefix_has_24_to_64_bytes() {
    assertThat(WebhookSignature.with(key(23))).isEmpty();
    assertThat(WebhookSignature.with(key(24))).isPresent();
    assertThat(WebhookSignature.with(key(64))).isPresent();
    assertThat(WebhookSignature.with(key(65))).isEmpty();
    assertThat(WebhookSignature.with("whsec_%")).isEmpty();
  }

  @Test
  void any_other_text_is_the_key_as_it_is() {
    assertThat(WebhookSignature.with("a").orElseThrow().of("i", 1, new byte[0]))
        .isNotEqualTo(WebhookSignature.with("b").orElseThrow().of("i", 1, new byte[0]));
  }

  private static String key(int length) {
    return "whsec_" + Base64.getEncoder().encodeToString(new byte[length]);
  }
}
