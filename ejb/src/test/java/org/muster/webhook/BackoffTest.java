package org.muster.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(5), Duration.ofHours(1), new Random(7));

  @ParameterizedTest
  @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "10, PT42M40S", "11, PT1H", "99999, PT1H"})
  void a_pause_is_doubled_up_to_the_longest(int failures, Duration whole) {
    List<Duration> pauses = IntStream.range(0, 200).mapToObj(i -> backoff.after(failures)).toList();

    assertThat(pauses)
        .allMatch(pause -> pause.compareTo(whole) <= 0)
        .allMatch(pause -> pause.compareTo(whole.dividedBy(2)) >= 0);
    assertThat(pauses.stream().distinct().count()).isGreaterThan(50);
  }
}
