package org.muster.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the vectors of RFC 6238 (appendix B, cut to six digits) and RFC 4648 (section 10). */
class OneTimeCodeTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void the_codes_are_those_of_the_rfc(long seconds, String code) {
    assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(seconds)))
        .hasValue(seconds / 30);
  }

  @Test
  void a_code_of_the_step_before_or_after_is_taken_for_the_sake_of_clocks() {
    Instant now = Instant.ofEpochSecond(1_111_111_109);

    assertThat(OneTimeCode.step(SECRET, "081804", now.plusSeconds(30))).isPresent();
    assertThat(OneTimeCode.step(SECRET, "081804", now.minusSeconds(30))).isPresent();
    assertThat(OneTimeCode.step(SECRET, "081804", now.plusSeconds(60))).isEmpty();
    assertThat(OneTimeCode.step(SECRET, "081804", now.minusSeconds(60))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"081805", "''", "81804", "0818040", "x", "\u0660\u0661"})
  void anything_else_is_no_code(String code) {
    assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(1_111_111_109))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void the_letters_are_those_of_the_rfc(String bytes, String letters) {
    assertThat(OneTimeCode.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
  }
}
