package org.muster.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.HttpAnswer;

class LegacyAnswerTest {

  @ParameterizedTest
  @CsvSource({
    "NotRegistered, GONE",
    "InvalidRegistration, GONE",
    "MismatchSenderId, REFUSED",
    "InvalidTtl, REFUSED",
    "MessageTooBig, REFUSED",
    "Unavailable, DOWN",
    "InternalServerError, DOWN",
    "DeviceMessageRateExceeded, UNREACHED",
    "Whatever, REFUSED"
  })
  void the_error_of_the_result_says_what_is_meant(String error, GatewayRefusal.Kind kind) {
    LegacyAnswer answer = read(200, "{\"results\":[{\"error\":\"" + error + "\"}]}");

    assertThat(answer.isTaken()).isFalse();
    assertThat(answer.refusal(Instant.EPOCH).kind()).isEqualTo(kind);
    assertThat(answer.refusal(Instant.EPOCH).getMessage()).contains(error);
  }

  @ParameterizedTest
  @CsvSource({
    "401, DOWN",
    "403, DOWN",
    "404, DOWN",
    "410, DOWN",
    "400, REFUSED",
    "429, BUSY",
    "500, DOWN",
    "503, DOWN"
  })
  void another_status_is_of_the_request_and_not_of_the_registration(
      int status, GatewayRefusal.Kind kind) {
    GatewayRefusal refusal = read(status, "{\"error\":\"k\"}").refusal(Instant.EPOCH, "k");

    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal.getMessage()).contains(status + " ***.");
  }

  @Test
  void a_device_that_gets_too_many_is_left_alone_for_a_minute() {
    assertThat(
            read(200, "{\"results\":[{\"error\":\"DeviceMessageRateExceeded\"}]}")
                .refusal(Instant.EPOCH)
                .after())
        .contains(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"results\":[{\"message_id\":\"1\"}]}                            | true",
        "{\"results\":[{\"message_id\":\"1\",\"registration_id\":\"new\"}]}| true",
        "{\"results\":[{\"message_id\":1}]}                                | false",
        "{\"results\":[]}                                                  | false",
        "{\"results\":{}}                                                  | false",
        "{\"success\":1}                                                   | false",
        "<html>                                                            | false"
      })
  void only_a_result_with_the_id_of_a_message_was_taken(String body, boolean taken) {
    LegacyAnswer answer = read(200, body.strip());

    assertThat(answer.isTaken()).isEqualTo(taken);
    if (!taken) {
      assertThat(answer.refusal(Instant.EPOCH).kind()).isEqualTo(GatewayRefusal.Kind.DOWN);
    }
  }

  private static LegacyAnswer read(int status, String body) {
    return LegacyAnswer.read(
        new HttpAnswer(
            status,
            HttpHeaders.of(Map.of(), (name, value) -> true),
            body.getBytes(StandardCharsets.UTF_8)));
  }
}
