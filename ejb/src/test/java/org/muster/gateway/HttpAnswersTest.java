package org.muster.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a status means. */
class HttpAnswersTest {

  private static final Instant NOW = Instant.parse("2026-02-03T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED",
    "403, REFUSED",
    "404, REFUSED",
    "413, REFUSED",
    "422, REFUSED",
    "410, GONE",
    "429, BUSY",
    "503, DOWN",
    "500, DOWN",
    "502, DOWN",
    "599, DOWN",
    "408, DOWN",
    "425, DOWN",
    "401, DOWN",
    "407, DOWN",
    "301, DOWN",
    "302, DOWN",
    "307, DOWN",
    "304, DOWN"
  })
  void each_status_has_its_meaning(int status, GatewayRefusal.Kind kind) {
    GatewayRefusal refusal = refusal(status, null);

    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal.after()).isEmpty();
    assertThat(refusal).hasMessage("its words");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0                             | PT1S",
        "120                           | PT2M",
        "86400                         | PT1H",
        "Tue, 3 Feb 2026 10:01:30 GMT  | PT1M30S"
      })
  void a_gateway_says_how_long_it_wants_to_be_left_alone(String header, Duration after) {
    assertThat(refusal(429, header).after()).contains(after);
    assertThat(refusal(503, header).kind()).isEqualTo(GatewayRefusal.Kind.BUSY);
    assertThat(refusal(503, header).after()).contains(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"soon", "-1", "9999999999", "Tue, 3 Feb 2026 09:00:00 GMT", "''"})
  void what_says_no_time_is_passed_over(String header) {
    assertThat(refusal(429, header).after()).isEmpty();
    assertThat(refusal(503, header).kind()).isEqualTo(GatewayRefusal.Kind.DOWN);
  }

  @Test
  void words_are_one_line_of_plain_text_and_never_long() {
    assertThat(answer("text/plain; charset=utf-8", "no\r\n\tsuch\u0000device").words())
        .isEqualTo("The gateway answered 400: no such device");
    assertThat(answer("application/problem+json", "{\"title\":\"x\"}").words())
        .endsWith("400: {\"title\":\"x\"}");
    assertThat(answer("text/html", "<html>").words()).isEqualTo("The gateway answered 400.");
    assertThat(answer("text/plain", " \n").words()).isEqualTo("The gateway answered 400.");
    assertThat(answer("text/plain", "x".repeat(5_000)).words()).hasSizeLessThan(400);
  }

  private static HttpAnswer answer(String type, String body) {
    HttpHeaders headers = HttpHeaders.of(Map.of("Content-Type", List.of(type)), (a, b) -> true);
    return new HttpAnswer(400, headers, body.getBytes());
  }

  private static GatewayRefusal refusal(int status, String retryAfter) {
    Map<String, List<String>> headers =
        retryAfter == null ? Map.of() : Map.of("retry-after", List.of(retryAfter));
    return HttpAnswers.refusal(
        new HttpAnswer(status, HttpHeaders.of(headers, (a, b) -> true), new byte[0]),
        "its words",
        NOW);
  }
}
