package org.muster.event;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.kernel.JsonText;
import org.muster.role.DeviceScope;

class EventDetailsTest {

  @Test
  void an_event_is_a_cloud_event() {
    JsonObject event = event("org.muster.command.sent", 7).cloudEvent("urn:here");

    assertThat(event.keySet())
        .containsExactlyInAnyOrder(
            "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");
    assertThat(event.getString("id")).isEqualTo("7");
    assertThat(event.getString("source")).isEqualTo("urn:here");
    assertThat(event.getString("subject")).isEqualTo("IMEI:1 2");
    assertThat(event.getJsonObject("data").getString("state")).isEqualTo("SENT");
  }

  @ParameterizedTest
  @CsvSource({
    "org.muster.device.blocked, /api/v1/devices/IMEI%3A1%202",
    "org.muster.command.sent, /api/v1/commands/0ID",
    "org.muster.session.opened, /api/v1/sessions/0ID",
    "org.muster.notification.sent, /api/v1/notifications/0ID",
    "org.muster.alert.received, /api/v1/sessions/0SESSION"
  })
  void an_event_says_where_there_is_more(String type, String link) {
    JsonObject data = event(type, 1).cloudEvent("urn:here").getJsonObject("data");

    assertThat(data.getString("link")).isEqualTo(link);
  }

  @Test
  void a_filter_wants_its_types_and_its_device() {
    EventDetails event = event("org.muster.command.sent", 1);

    assertThat(EventFilter.ALL.wants(event)).isTrue();
    assertThat(filter("org.muster.command.sent", null).wants(event)).isTrue();
    assertThat(filter("org.muster.command.queued", null).wants(event)).isFalse();
    assertThat(filter("org.muster.command.sent", "IMEI:1 2").wants(event)).isTrue();
    assertThat(filter("org.muster.command.sent", "IMEI:1").wants(event)).isFalse();
  }

  private static EventFilter filter(String type, String device) {
    return new EventFilter(Set.of(type), device, DeviceScope.ALL);
  }

  private static EventDetails event(String type, long position) {
    JsonObjectBuilder data =
        JsonText.object().add("id", "0ID").add("session", "0SESSION").add("state", "SENT");
    return new EventDetails(
        position,
        JsonText.object()
            .add("type", type)
            .add("subject", "IMEI:1 2")
            .add("time", "2026-11-29T00:00:00Z")
            .add("data", data)
            .build());
  }
}
