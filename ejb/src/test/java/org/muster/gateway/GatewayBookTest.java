package org.muster.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A driver that fails harms no other, and is seen to have failed. */
class GatewayBookTest {

  private static final Logger LOG = Logger.getLogger("org.muster.gateway");
  private static final Instant NOW = Instant.EPOCH;
  private static final Gateway GATEWAY = gateway("a");

  private final WilfulDriver first = new WilfulDriver("a");
  private final WilfulDriver second = new WilfulDriver("b");
  private final Drivers drivers = new Drivers(() -> Stream.of(first, second));
  private final HeardRefreshes refreshes = new HeardRefreshes();
  private final GatewayBook book =
      new GatewayBook(
          new GatewayReader() {
            @Override
            Map<String, GatewayBook.Leaf> live() {
              return Map.of("a", leaf("a"), "b", leaf("b"));
            }
          },
          drivers,
          Clock.fixed(NOW, ZoneOffset.UTC),
          refreshes);
  private final GatewayDesk desk = new GatewayDesk(book, drivers, null);

  @BeforeEach
  void failures_on_purpose_are_not_logged() {
    LOG.setLevel(Level.OFF);
  }

  @AfterEach
  void others_are() {
    LOG.setLevel(null);
  }

  @Test
  void one_that_cannot_follow_stops_no_other_and_is_told_again() {
    first.fails = true;

    book.refresh();

    assertThat(second.followed).containsExactly(List.of(gateway("b")));
    assertThat(refreshes.heard()).hasSize(1);

    first.fails = false;
    book.refresh();
    book.refresh();

    assertThat(first.followed).as("once").containsExactly(List.of(GATEWAY));
    assertThat(second.followed).hasSize(1);
    assertThat(refreshes.heard()).hasSize(1);
  }

  @Test
  void all_are_closed_when_one_fails() {
    book.refresh();
    first.fails = true;

    book.close();

    assertThat(second.followed).last().isEqualTo(List.of());
  }

  @Test
  void one_that_fails_with_a_notification_is_down_until_it_takes_one() throws Exception {
    Parcel parcel = new Parcel(1, "urn:imei:1", 7, "x", new byte[] {0}, NOW);
    book.refresh();
    first.fails = true;

    assertThatThrownBy(() -> desk.hand("a", parcel))
        .isInstanceOfSatisfying(
            GatewayRefusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(GatewayRefusal.Kind.DOWN))
        .hasMessage("The driver failed: IllegalStateException.");
    assertThat(desk.isDown("a")).isTrue();
    assertThat(desk.isDown("b")).isFalse();

    first.fails = false;
    desk.hand("a", parcel);
    assertThat(desk.isDown("a")).isFalse();
  }

  private static GatewayBook.Leaf leaf(String kind) {
    return new GatewayBook.Leaf(gateway(kind), null);
  }

  private static Gateway gateway(String kind) {
    return new Gateway(kind, kind, GatewaySettings.of(List.of(), Map.of()), 1);
  }
}
