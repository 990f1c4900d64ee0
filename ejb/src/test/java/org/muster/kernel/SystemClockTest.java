package org.muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SystemClockTest {

  private final Clock clock = new SystemClock().clock();

  @Test
  void it_goes_in_microseconds() {
    assertThat(Stream.generate(clock::instant).limit(1_000))
        .allSatisfy(instant -> assertThat(instant.getNano() % 1_000).isZero());
  }

  @Test
  void its_milliseconds_are_those_of_its_instants() {
    Instant before = clock.instant();

    long millis = clock.millis();

    assertThat(millis).isBetween(before.toEpochMilli(), clock.instant().toEpochMilli());
  }
}
