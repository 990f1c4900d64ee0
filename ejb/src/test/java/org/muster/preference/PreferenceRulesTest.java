package org.muster.preference;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.protocol.ConnectionType;

class PreferenceRulesTest {

  private static final Set<String> GATEWAYS = Set.of("sms", "fcm");
  private static final List<ConnectionType> NONE = List.of();

  @Test
  void a_group_or_a_model_with_channels_or_connections_is_right() {
    assertThatCode(() -> check("lab-1", "lab", null, null, List.of("fcm", "sms"), NONE))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                check(
                    "acme",
                    null,
                    "ACME",
                    "T",
                    List.of(),
                    List.of(ConnectionType.WLAN, ConnectionType.ANY)))
        .doesNotThrowAnyException();
  }

  @Test
  void it_is_about_one_thing() {
    refused("Give either a group or a model", "p", null, null, null, List.of("sms"), NONE);
    refused("Give either a group or a model", "p", "lab", null, "T", List.of("sms"), NONE);
    refused("goes with a model", "p", "lab", "ACME", null, List.of("sms"), NONE);
  }

  @Test
  void names_are_bounded() {
    refused("name must be", "No Name", "lab", null, null, List.of("sms"), NONE);
    refused("name of a group", "p", "-lab", null, null, List.of("sms"), NONE);
    refused("model must have", "p", null, null, " ", List.of("sms"), NONE);
    refused("manufacturer must", "p", null, "x".repeat(256), "T", List.of("sms"), NONE);
  }

  @Test
  void channels_are_gateways_that_there_are_each_once() {
    refused("no gateway \"pap\"; there are fcm, sms", "p", "l", null, null, List.of("pap"), NONE);
    refused("each once", "p", "l", null, null, List.of("sms", "sms"), NONE);
  }

  @Test
  void any_connection_is_the_last() {
    List<ConnectionType> wrong = List.of(ConnectionType.ANY, ConnectionType.WLAN);

    refused("ANY only as the last", "p", "l", null, null, List.of(), wrong);
  }

  @Test
  void it_says_something() {
    refused("It says nothing", "p", "l", null, null, List.of(), NONE);
  }

  private static void refused(
      String words,
      String name,
      String group,
      String manufacturer,
      String model,
      List<String> channels,
      List<ConnectionType> connections) {
    assertThatThrownBy(() -> check(name, group, manufacturer, model, channels, connections))
        .hasMessageContaining(words);
  }

  private static void check(
      String name,
      String group,
      String manufacturer,
      String model,
      List<String> channels,
      List<ConnectionType> connections) {
    PreferenceRules.check(
        new PushPreference(name, group, manufacturer, model, channels, connections, null),
        GATEWAYS);
  }
}
