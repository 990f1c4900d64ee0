package org.muster.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCodeTest {

  @Test
  void these_codes_and_no_others_are_successes() {
    Set<Integer> successes =
        IntStream.range(-1, 2100)
            .filter(code -> new StatusCode(code).succeeded())
            .boxed()
            .collect(Collectors.toSet());

    assertThat(successes).hasSize(103).contains(200, 204, 304, 1200, 1250, 1299);
  }

  @Test
  void only_202_promises_a_later_report() {
    assertThat(IntStream.range(-1, 2100).filter(code -> new StatusCode(code).accepted()))
        .containsExactly(202);
    assertThat(new StatusCode(202).succeeded()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {200, 202, 204, 304, 400, 403, 404, 405, 406, 415, 419, 500, 501, 503, 506, 507})
  void every_code_of_the_specification_has_words_of_its_own(int code) {
    assertThat(new StatusCode(code).meaning())
        .endsWith(".")
        .doesNotContain("does not know the code")
        .isNotEqualTo(new StatusCode(code + 1000).meaning());
  }

  @ParameterizedTest
  @CsvSource({
    "0, gave no status code",
    "419, between the device and the server address",
    "507, The user refused",
    "1000, answered (1000)",
    "1201, Done (1201)",
    "1300, points elsewhere (1300)",
    "1402, blames what it was asked to do (1402)",
    "1599, failed on its own side (1599)",
    "1999, answered (1999)",
    "2000, does not know the code 2000",
    "401, does not know the code 401",
    "-5, does not know the code -5",
  })
  void every_code_means_something(int code, String words) {
    assertThat(new StatusCode(code).meaning()).contains(words);
  }
}
