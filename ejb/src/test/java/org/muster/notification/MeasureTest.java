package org.muster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.gateway.Receipt;

class MeasureTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, CONTACT_10S",
    "PT10S, CONTACT_10S",
    "PT10.001S, CONTACT_1M",
    "PT1M, CONTACT_1M",
    "PT61S, CONTACT_10M",
    "PT11M, CONTACT_1H",
    "PT1H, CONTACT_1H",
    "PT1H1S, CONTACT_LATER"
  })
  void how_long_a_device_took_to_come(Duration contact, Measure measure) {
    assertThat(Measure.of(contact)).isEqualTo(measure);
  }

  @ParameterizedTest
  @EnumSource(AttemptOutcome.class)
  void every_outcome_is_counted(AttemptOutcome outcome) {
    assertThat(Measure.of(outcome).name()).isEqualTo(outcome.name());
  }

  @ParameterizedTest
  @EnumSource(Receipt.Fate.class)
  void every_receipt_is_counted(Receipt.Fate fate) {
    assertThat(Measure.of(fate).name()).isEqualTo(fate.name());
  }
}
