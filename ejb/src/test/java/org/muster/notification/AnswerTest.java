package org.muster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.Handover;
import org.muster.gateway.Parcel;

class AnswerTest {

  private static final byte[] PACKAGE0 = {1};

  private final Dispatch second =
      new Dispatch("g", 2, Instant.EPOCH, new Parcel(1, "d", 1, "a", PACKAGE0, Instant.EPOCH));

  @Test
  void of_an_attempt_that_was_forgotten_only_counts_that_it_was_taken() {
    Answer down = Answer.refused(second, GatewayRefusal.down("words"));

    assertThat(down.counts(2)).isTrue();
    assertThat(down.counts(3)).isFalse();
    assertThat(Answer.taken(second, Handover.WITHOUT_RECEIPT).counts(3)).isTrue();
  }

  @Test
  void a_busy_gateway_that_says_nothing_is_left_alone_for_a_second() {
    assertThat(Answer.refused(second, GatewayRefusal.busy(null, "words")).restraint())
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(Answer.refused(second, GatewayRefusal.busy(Duration.ofHours(1), "w")).restraint())
        .isEqualTo(Duration.ofHours(1));
  }
}
