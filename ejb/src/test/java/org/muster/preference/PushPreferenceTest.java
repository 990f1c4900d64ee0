package org.muster.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.protocol.ConnectionType;

class PushPreferenceTest {

  private static final Traits TRAITS = new Traits(List.of("lab", "Berlin"), "ACME", "T-1000");

  @Test
  void it_is_about_devices_of_its_group() {
    assertThat(ofGroup("lab").fits(TRAITS)).isTrue();
    assertThat(ofGroup("Lab").fits(TRAITS)).isFalse();
  }

  @Test
  void it_is_about_devices_of_its_model_however_the_device_writes_it() {
    assertThat(ofModel(null, "t-1000").fits(TRAITS)).isTrue();
    assertThat(ofModel("Acme", "T-1000").fits(TRAITS)).isTrue();
    assertThat(ofModel("Other", "T-1000").fits(TRAITS)).isFalse();
    assertThat(ofModel(null, "T-800").fits(TRAITS)).isFalse();
  }

  @Test
  void a_device_of_which_nothing_is_known_is_of_no_model() {
    Traits nobody = new Traits(List.of(), null, null);

    assertThat(ofModel(null, "T-1000").fits(nobody)).isFalse();
    assertThat(ofModel("ACME", "T-1000").fits(nobody)).isFalse();
  }

  @Test
  void a_group_says_more_than_a_model_and_a_manufacturer_more_than_none() {
    assertThat(ofGroup("lab").rank()).isLessThan(ofModel("ACME", "T-1000").rank());
    assertThat(ofModel("ACME", "T-1000").rank()).isLessThan(ofModel(null, "T-1000").rank());
  }

  @Test
  void its_channels_come_first_and_the_others_stay_as_they_are() {
    PushPreference preference =
        new PushPreference("p", "lab", null, null, List.of("fcm", "sms"), ANY, null);

    assertThat(
            preference.ordered(
                List.of("udp 1", "sms 2", "udp 3", "fcm 4", "sms 5"), way -> way.split(" ")[0]))
        .containsExactly("fcm 4", "sms 2", "sms 5", "udp 1", "udp 3");
  }

  private static final List<ConnectionType> ANY = List.of(ConnectionType.ANY);

  private static PushPreference ofGroup(String group) {
    return new PushPreference("p", group, null, null, List.of("sms"), List.of(), null);
  }

  private static PushPreference ofModel(String manufacturer, String model) {
    return new PushPreference("p", null, manufacturer, model, List.of("sms"), List.of(), null);
  }
}
