package org.muster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twice as long each time, up to a bound, and not all at the same moment. */
class BackoffTest {

  @ParameterizedTest
  @CsvSource({
    "1, 500, 1000",
    "2, 1000, 2000",
    "5, 8000, 16000",
    "9, 128000, 256000",
    "10, 150000, 300000",
    "1000, 150000, 300000"
  })
  void it_lies_between_half_and_all_of_the_time(int tries, long least, long most) {
    assertThat(backoff(0).after(tries)).isEqualTo(Duration.ofMillis(least));
    assertThat(backoff(0.999999999).after(tries)).isEqualTo(Duration.ofMillis(most));
  }

  /** Chance that is always the same. */
  private static Backoff backoff(double chance) {
    RandomGenerator random =
        new RandomGenerator() {
          @Override
          public long nextLong() {
            return 0;
          }

          @Override
          public double nextDouble() {
            return chance;
          }
        };
    return new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), random);
  }
}
