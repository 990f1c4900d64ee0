package org.muster.web.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.repository.TransferDesk;

/** A transfer that lasts says so now and then. */
class PulseTest {

  private final Dial clock = new Dial();
  private final Notes desk = new Notes();
  private final Pulse pulse = new Pulse("token", desk, clock);

  @Test
  void it_is_said_at_the_beginning_and_then_once_a_minute() {
    pulse.beat();
    pulse.beat();
    assertThat(desk.heard).containsExactly("token");

    clock.advance(Duration.ofSeconds(59));
    pulse.beat();
    assertThat(desk.heard).hasSize(1);

    clock.advance(Duration.ofSeconds(1));
    pulse.beat();
    pulse.beat();
    assertThat(desk.heard).hasSize(2);
  }

  @Test
  void what_goes_out_beats_and_stays_what_it_is() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bytes = new byte[40_000];
    bytes[39_999] = 7;

    new PulsedOutput(out, pulse).write(bytes, 1, 39_999);

    assertThat(desk.heard).hasSize(1);
    assertThat(out.toByteArray()).hasSize(39_999).endsWith(7);
  }

  @Test
  void what_comes_beats_and_stays_what_it_is() throws IOException {
    byte[] bytes = {1, 2, 3};

    assertThat(new PulsedBody(new ByteArrayInputStream(bytes), pulse).readAllBytes())
        .isEqualTo(bytes);
    assertThat(desk.heard).hasSize(1);
  }

  private static final class Notes extends TransferDesk {

    private final List<String> heard = new ArrayList<>();

    @Override
    public void goesOn(String token) {
      heard.add(token);
    }
  }

  private static final class Dial extends Clock {

    private Instant now = Instant.EPOCH;

    void advance(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
