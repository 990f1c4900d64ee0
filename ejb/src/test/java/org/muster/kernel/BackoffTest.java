package org.muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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

  @ParameterizedTest
  @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "10, PT42M40S", "11, PT1H", "99999, PT1H"})
  void what_failed_together_does_not_come_together_again(int tries, Duration whole) {
    Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1), new Random(7));
    List<Duration> pauses = IntStream.range(0, 200).mapToObj(i -> backoff.after(tries)).toList();

    assertThat(pauses)
        .allMatch(pause -> pause.compareTo(whole) <= 0)
        .allMatch(pause -> pause.compareTo(whole.dividedBy(2)) >= 0);
    assertThat(pauses.stream().distinct().count()).isGreaterThan(50);
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
