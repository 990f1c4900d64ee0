package org.muster.simulator.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Against the values that the Standard Webhooks specification publishes with its libraries. */
class WebhookCheckTest {

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final long TIME = 1_614_265_330;
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

  @Test
  void the_published_vector_is_genuine_while_it_is_recent() {
    assertThat(at(TIME).isGenuine(ID, "" + TIME, SIGNATURE, BODY)).isTrue();
    assertThat(at(TIME + 300).isGenuine(ID, "" + TIME, "v1,AAAA v2,x " + SIGNATURE, BODY)).isTrue();
    assertThat(at(TIME + 301).isGenuine(ID, "" + TIME, SIGNATURE, BODY)).isFalse();
    assertThat(at(TIME - 301).isGenuine(ID, "" + TIME, SIGNATURE, BODY)).isFalse();
  }

  @Test
  void whatever_else_is_not() {
    WebhookCheck check = at(TIME);
    assertThat(check.isGenuine("msg_other", "" + TIME, SIGNATURE, BODY)).isFalse();
    assertThat(check.isGenuine(ID, "" + (TIME + 1), SIGNATURE, BODY)).isFalse();
    assertThat(check.isGenuine(ID, "" + TIME, SIGNATURE, new byte[0])).isFalse();
    assertThat(check.isGenuine(ID, "" + TIME, SIGNATURE.substring(3), BODY)).isFalse();
    assertThat(check.isGenuine(ID, "" + TIME, "", BODY)).isFalse();
    assertThat(check.isGenuine(null, "" + TIME, SIGNATURE, BODY)).isFalse();
    assertThat(check.isGenuine(ID, null, SIGNATURE, BODY)).isFalse();
    assertThat(check.isGenuine(ID, "soon", SIGNATURE, BODY)).isFalse();
    assertThat(check.isGenuine(ID, "" + TIME, null, BODY)).isFalse();
  }

  private static WebhookCheck at(long epochSecond) {
    return new WebhookCheck(
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        Clock.fixed(Instant.ofEpochSecond(epochSecond), ZoneOffset.UTC));
  }
}
