package org.muster.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.repository.Offer;
import org.muster.repository.Portion;

/** What a request for 100 bytes makes of its conditions and its range (RFC 9110 §13.2.2). */
class ConditionsTest {

  private static final Offer OFFER = new Offer("text/plain", 100, "abc", new byte[100], null, null);
  private static final Offer EMPTY = new Offer("text/plain", 0, "abc", new byte[0], null, null);
  private static final Portion WHOLE = new Portion(200, 0, 100, true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "If-None-Match|\"abc\"|304",
        "If-None-Match|W/\"abc\"|304",
        "If-None-Match|\"x\", \"abc\"|304",
        "If-None-Match|*|304",
        "If-None-Match|\"x\"|200",
        "If-None-Match|abc|200",
        "If-Match|\"abc\"|200",
        "If-Match|*|200",
        "If-Match|\"x\"|412",
        "If-Match|W/\"abc\"|412"
      })
  void conditions_without_a_range(String header, String value, int status) {
    assertThat(portion(Map.of(header, value)).status()).isEqualTo(status);
  }

  @Test
  void nothing_said_is_the_whole() {
    assertThat(portion(Map.of())).isEqualTo(WHOLE);
  }

  @Test
  void a_part_knows_whether_it_is_the_end() {
    assertThat(portion(Map.of("Range", "bytes=10-19"))).isEqualTo(new Portion(206, 10, 10, false));
    assertThat(portion(Map.of("Range", "bytes=10-"))).isEqualTo(new Portion(206, 10, 90, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {"\"abc\"|206", "W/\"abc\"|200", "\"x\"|200", "Wed, 21 Oct 2015 07:28:00 GMT|200"})
  void a_part_is_had_only_of_the_very_content(String ifRange, int status) {
    assertThat(portion(Map.of("Range", "bytes=10-", "If-Range", ifRange)).status())
        .isEqualTo(status);
  }

  @Test
  void a_range_behind_the_end_cannot_be_had() {
    assertThat(portion(Map.of("Range", "bytes=100-"))).isEqualTo(Portion.nothing(416, false));
  }

  @Test
  void what_is_known_already_is_not_had_in_part() {
    assertThat(portion(Map.of("Range", "bytes=10-", "If-None-Match", "\"abc\"")).status())
        .isEqualTo(304);
  }

  @Test
  void the_last_bytes_of_nothing_are_the_whole() {
    Map<String, String> last = Map.of("Range", "bytes=-5");

    assertThat(Conditions.of(last::get).portion(EMPTY)).isEqualTo(new Portion(200, 0, 0, true));
  }

  private static Portion portion(Map<String, String> headers) {
    return Conditions.of(headers::get).portion(OFFER);
  }
}
