package org.muster.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.HttpAnswer;

class V1AnswerTest {

  private static final String ERROR =
      """
      {"error":{"code":%d,"message":"Said.","status":"%s","details":[
      {"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[]},
      {"@type":"type.googleapis.com/google.firebase.fcm.v1.FcmError","errorCode":"%s"}]}}
      """;

  @ParameterizedTest
  @CsvSource({
    "404, NOT_FOUND, UNREGISTERED, GONE",
    "400, INVALID_ARGUMENT, INVALID_ARGUMENT, REFUSED",
    "403, PERMISSION_DENIED, SENDER_ID_MISMATCH, REFUSED",
    "401, UNAUTHENTICATED, THIRD_PARTY_AUTH_ERROR, REFUSED",
    "429, RESOURCE_EXHAUSTED, QUOTA_EXCEEDED, BUSY",
    "503, UNAVAILABLE, UNAVAILABLE, DOWN",
    "500, INTERNAL, INTERNAL, DOWN",
    "500, UNKNOWN, UNSPECIFIED_ERROR, DOWN",
    "410, GONE, WHATEVER, DOWN",
    "418, TEAPOT, TEAPOT, REFUSED"
  })
  void the_word_of_fcm_says_what_is_meant(
      int status, String google, String code, GatewayRefusal.Kind kind) {
    GatewayRefusal refusal = refusal(status, Map.of(), ERROR.formatted(status, google, code));

    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal.getMessage()).contains(String.valueOf(status), code, "Said.");
  }

  @ParameterizedTest
  @CsvSource({
    "401, DOWN",
    "403, DOWN",
    "404, DOWN",
    "302, DOWN",
    "400, DOWN",
    "410, DOWN",
    "429, BUSY",
    "200, DOWN"
  })
  void an_answer_without_a_word_of_fcm_is_no_word_about_the_device(
      int status, GatewayRefusal.Kind kind) {
    assertThat(refusal(status, Map.of(), "<html>secret</html>").kind()).isEqualTo(kind);
    assertThat(refusal(status, Map.of(), "").getMessage()).contains(String.valueOf(status));
  }

  @ParameterizedTest
  @CsvSource({"401", "403", "404"})
  void what_is_not_there_or_not_allowed_is_how_the_gateway_is_set_up(int status) {
    String body = "{\"error\":{\"code\":1,\"message\":\"m\",\"status\":\"NOT_FOUND\"}}";

    assertThat(refusal(status, Map.of(), body).kind()).isEqualTo(GatewayRefusal.Kind.DOWN);
  }

  @Test
  void the_time_to_wait_is_what_it_says_or_a_minute() {
    assertThat(refusal(429, Map.of("Retry-After", List.of("7")), "").after())
        .contains(Duration.ofSeconds(7));
    assertThat(refusal(429, Map.of(), "").after()).contains(Duration.ofMinutes(1));
    assertThat(refusal(503, Map.of("Retry-After", List.of("7")), "").kind())
        .as("overloaded, and says for how long")
        .isEqualTo(GatewayRefusal.Kind.BUSY);
  }

  @ParameterizedTest
  @CsvSource({"device:reg:1, UNREACHED", "project:p-1, BUSY", "'', BUSY"})
  void a_device_that_gets_too_many_waits_and_others_do_not(
      String subject, GatewayRefusal.Kind kind) {
    String body =
        """
        {"error":{"status":"RESOURCE_EXHAUSTED","details":[
        {"@type":"type.googleapis.com/google.firebase.fcm.v1.FcmError","errorCode":"QUOTA_EXCEEDED"},
        {"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[7,{"subject":"%s"}]}]}}
        """;

    GatewayRefusal refusal = refusal(429, Map.of(), body.formatted(subject));

    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal.after()).contains(Duration.ofMinutes(1));
  }

  @Test
  void what_is_nested_too_deep_or_too_long_a_number_is_no_trouble() {
    String deep = "{\"error\":" + "[".repeat(1_100);
    String number = "{\"error\":" + "9".repeat(1_200) + "}";

    assertThat(refusal(400, Map.of(), deep).kind()).isEqualTo(GatewayRefusal.Kind.DOWN);
    assertThat(refusal(400, Map.of(), "[".repeat(1_100)).kind())
        .isEqualTo(GatewayRefusal.Kind.DOWN);
    assertThat(refusal(400, Map.of(), number).kind()).isEqualTo(GatewayRefusal.Kind.DOWN);
  }

  @Test
  void a_message_with_a_name_was_taken() {
    assertThat(read(200, Map.of(), "{\"name\":\"projects/p/messages/1\"}").isTaken()).isTrue();
    assertThat(read(200, Map.of(), "{\"name\":1}").isTaken()).isFalse();
    assertThat(read(500, Map.of(), "{\"name\":\"n\"}").isTaken()).isFalse();
  }

  @Test
  void what_is_repeated_of_secrets_is_left_out() {
    String body = "{\"error\":{\"message\":\"Token ya29.x\\n of\\u0000 reg:1 is bad\"}}";

    assertThat(read(400, Map.of(), body).refusal(Instant.EPOCH, "ya29.x", "reg:1").getMessage())
        .isEqualTo("FCM did not take it (400: Token *** of *** is bad).");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"error\":[]}",
        "{\"error\":{\"details\":{}}}",
        "{\"error\":{\"details\":[1,[],{\"errorCode\":7}],\"status\":[]}}"
      })
  void nonsense_is_no_trouble(String body) {
    assertThat(refusal(404, Map.of(), body).kind()).isEqualTo(GatewayRefusal.Kind.DOWN);
  }

  private static GatewayRefusal refusal(
      int status, Map<String, List<String>> headers, String body) {
    return read(status, headers, body).refusal(Instant.EPOCH);
  }

  private static V1Answer read(int status, Map<String, List<String>> headers, String body) {
    return V1Answer.read(
        new HttpAnswer(
            status,
            HttpHeaders.of(headers, (name, value) -> true),
            body.getBytes(StandardCharsets.UTF_8)));
  }
}
