package org.muster.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when a centre may try, in its own form (SMPP 3.4 §7.1.1). */
class ValidityPeriodTest {

  private static final Instant NOW = Instant.parse("2026-11-28T18:30:05Z");

  @ParameterizedTest
  @CsvSource({
    "RELATIVE, 2026-11-29T19:31:06Z, 000001010101000R",
    "RELATIVE, 2026-11-28T18:30:00Z, 000000000001000R",
    "RELATIVE, 2999-01-01T00:00:00Z, 000030000000000R",
    "ABSOLUTE, 2026-11-29T19:31:06Z, 261129193106000+",
    "ABSOLUTE, 2026-11-01T00:00:00Z, 261128183006000+",
    "ABSOLUTE, 2999-01-01T00:00:00Z, 261228183005000+",
    "NONE, 2026-11-29T19:31:06Z, "
  })
  void it_is_told_as_set(ValidityPeriod form, Instant until, String text) {
    assertThat(form.text(NOW, until)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"RELATIVE", "ABSOLUTE"})
  void no_end_is_too_far(ValidityPeriod form) {
    assertThat(form.text(NOW, Instant.MAX)).hasSize(16);
  }
}
