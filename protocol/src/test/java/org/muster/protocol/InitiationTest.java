package org.muster.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitiationTest {

  private static Alert alert(String type, JsonValue data) {
    return new Alert(type, null, null, Mark.INFORMATIONAL, null, data);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u00a7',
      value = {
        "258 | 258",
        "\"258\" | 258",
        "\" 7 \" | 7",
        "0 | 0",
        "65535 | 65535",
        "65536 |",
        "-1 |",
        "1.5 |",
        "258.0 | 258",
        "1e999999999 |",
        "true |",
        "\"soon\" |",
        "[258] |",
        "{} |",
        "{\"NOTIFICATION-ID\": 258} | 258",
        "{\"NotificationID\": \"258\"} | 258",
        "{\"Other\": 1, \"NOTIFICATION-ID\": 258} | 258",
        "{\"NOTIFICATION-ID\": null, \"id\": 9} | 9",
        "{\"id\": 258, \"name\": \"wake\"} | 258",
        "{\"DM1x\": \"258\"} | 258",
        "{\"id\": 258, \"other\": 259} |",
      })
  void the_notification_id_is_found_wherever_it_can_be(String data, Integer id) {
    JsonValue json = Json.createReader(new StringReader("[" + data + "]")).readArray().get(0);

    assertThat(Initiation.of(List.of(alert(Alert.SERVER_INITIATED, json))))
        .isEqualTo(new Initiation.ServerInitiated(id));
  }

  @Test
  void a_notification_id_may_be_missing() {
    assertThat(Initiation.of(List.of(alert(Alert.SERVER_INITIATED, null))))
        .isEqualTo(new Initiation.ServerInitiated(null));
  }

  @Test
  void the_first_alert_that_tells_why_counts() {
    Alert other = alert("urn:vendor:alert", Json.createValue(1));
    Alert bootstrap = alert(Alert.BOOTSTRAP_COMPLETE, null);
    Alert client = alert(Alert.CLIENT_INITIATED, null);

    assertThat(Initiation.of(List.of(other, bootstrap, client)))
        .isEqualTo(new Initiation.BootstrapComplete());
    assertThat(Initiation.of(List.of(client, bootstrap)))
        .isEqualTo(new Initiation.ClientInitiated());
    assertThat(Initiation.of(List.of(other))).isEqualTo(new Initiation.ClientInitiated());
  }

  @Test
  void three_alerts_start_a_session() {
    assertThat(
            List.of(
                alert(Alert.SERVER_INITIATED, null),
                alert(Alert.CLIENT_INITIATED, null),
                alert(Alert.BOOTSTRAP_COMPLETE, null)))
        .allMatch(Alert::startsSession);
    assertThat(alert("urn:oma:at:dcmo:1.0:OperationComplete", null).startsSession()).isFalse();
  }
}
