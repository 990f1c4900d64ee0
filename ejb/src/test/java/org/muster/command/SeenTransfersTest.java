package org.muster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.repository.TransferDetails;

/** What the repository can say of a transfer that a device reports on. */
class SeenTransfersTest {

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "'503', true",
    "'503 503', true",
    "'503 206', true",
    "'206 503', false",
    "'404 503', false",
    "'503 200!', false",
    "'200! 503', false"
  })
  void it_had_no_time_if_that_was_its_last_word_and_nothing_went_through(
      String newestFirst, boolean turnedAway) {
    assertThat(seen(newestFirst).wereTurnedAway()).isEqualTo(turnedAway);
  }

  @Test
  void it_says_how_the_last_one_ended() {
    assertThat(seen("").ending("asked")).isEqualTo("the repository was never asked.");
    assertThat(seen("503 200").ending("asked")).isEqualTo("the repository answered it 503.");
    assertThat(seen("206 503").ending("asked")).contains("ended after 7 bytes");
  }

  private static SeenTransfers seen(String newestFirst) {
    return new SeenTransfers(
        newestFirst.isEmpty()
            ? List.of()
            : Stream.of(newestFirst.split(" ")).map(SeenTransfersTest::transfer).toList());
  }

  private static TransferDetails transfer(String status) {
    return new TransferDetails(
        "t",
        "GET",
        Integer.parseInt(status.replace("!", "")),
        "text/plain",
        0,
        7,
        status.endsWith("!"),
        null,
        Instant.EPOCH);
  }
}
