package org.muster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One way after the other, and again from the first. */
class ItineraryTest {

  private static final int PATIENCE = 2;

  private Itinerary ways =
      Itinerary.along(
          List.of(
              new PushAddress("sms", "+49"),
              new PushAddress("udp", "10.0.0.1"),
              new PushAddress("fcm", "token")));

  @Test
  void a_way_is_tried_some_times_and_then_the_next_one_at_once() {
    assertThat(ways.triedInVain(PATIENCE)).isFalse();
    assertThat(channel()).isEqualTo("sms");
    assertThat(ways.triedInVain(PATIENCE)).isTrue();
    assertThat(channel()).isEqualTo("udp");
  }

  @Test
  void after_the_last_comes_the_first_again_but_not_at_once() {
    for (int tries = 1; tries < 3 * PATIENCE; tries++) {
      ways.triedInVain(PATIENCE);
    }
    assertThat(channel()).isEqualTo("fcm");

    assertThat(ways.triedInVain(PATIENCE)).isFalse();
    assertThat(channel()).isEqualTo("sms");
    assertThat(ways.tries()).isEqualTo(6);
  }

  @Test
  void a_closed_way_is_never_taken_again() {
    assertThat(ways.shut()).isTrue();
    for (int tries = 0; tries < 10; tries++) {
      ways.triedInVain(PATIENCE);
      assertThat(channel()).isNotEqualTo("sms");
    }
    assertThat(ways.isClosed()).isFalse();
  }

  @Test
  void it_is_closed_when_every_way_is() {
    ways.shut();
    ways.shut();
    assertThat(ways.isClosed()).isFalse();
    assertThat(ways.shut()).isFalse();
    assertThat(ways.isClosed()).isTrue();
  }

  @Test
  void with_one_way_only_there_is_no_other() {
    Itinerary only = Itinerary.along(List.of(new PushAddress("sms", "+49")));
    assertThat(only.triedInVain(1)).isFalse();
    assertThat(only.moveOn()).isFalse();
    assertThat(only.current().channel()).isEqualTo("sms");
  }

  @Test
  void a_way_may_have_to_be_of_some_kind() {
    assertThat(ways.moveOn(leg -> leg.channel().equals("fcm"))).isTrue();
    assertThat(channel()).isEqualTo("fcm");
    assertThat(ways.moveOn(leg -> leg.channel().equals("pap"))).isFalse();
    assertThat(channel()).isEqualTo("fcm");
  }

  @Test
  void it_is_written_down_with_where_it_stands() {
    ways.triedInVain(PATIENCE);
    ways.shut();

    Itinerary read = Itinerary.read(ways.write());

    assertThat(read.current()).isEqualTo(new Leg("udp", "10.0.0.1", 0, false));
    assertThat(read.tries()).isEqualTo(2);
    read.shut();
    read.shut();
    assertThat(read.isClosed()).isTrue();
  }

  private String channel() {
    return ways.current().channel();
  }
}
