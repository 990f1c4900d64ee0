package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.api.Problems.blames;
import static org.muster.it.api.Problems.problem;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.UPDATE;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.wire.Alert;

/** What happens, page by page: in one order, and without what devices said. */
@OnTheServer
class EventsIT {

  private static final String ADMINISTRATOR =
      new Credentials("admin", ServerUnderTest.ADMINISTRATOR_PASSWORD).asBasic();

  private final Operator operator = new Operator();
  private final Api administrator = Api.asAdministrator();

  @Test
  void the_life_of_a_command_is_told_in_its_order() {
    LockstepDevice device = LockstepDevice.registered();

    String command = operator.hasDone(device, get(DEV_ID), with(text(device.id())), "SUCCEEDED");

    List<JsonObject> events = eventsOf(device);
    assertThat(EventReader.types(events.stream()))
        .containsExactly(
            "device.registered",
            "command.queued",
            "device.activated",
            "session.opened",
            "command.sent",
            "session.ended",
            "command.succeeded");
    JsonObject last = events.get(events.size() - 1);
    assertThat(last.getString("specversion")).isEqualTo("1.0");
    assertThat(last.getString("source")).isEqualTo("urn:muster");
    assertThat(last.getString("subject")).isEqualTo(device.id());
    JsonObject data = last.getJsonObject("data");
    assertThat(data.getString("id")).isEqualTo(command);
    assertThat(data.getString("state")).isEqualTo("SUCCEEDED");
    assertThat(data.getInt("status")).isEqualTo(200);
    assertThat(administrator.get(data.getString("link")).status()).isEqualTo(200);
  }

  @Test
  void an_event_has_no_value_of_a_device() {
    LockstepDevice device = LockstepDevice.registered();
    operator.hasDone(device, get(DEV_ID), with(text("a-value-that-is-nobodys")), "SUCCEEDED");

    assertThat(administrator.get(path(device, "")).text())
        .contains("command.succeeded")
        .doesNotContain("a-value-that-is-nobodys");
  }

  @Test
  void alerts_are_events() {
    LockstepDevice device = LockstepDevice.registered();
    device.opensWith(
        Alert.clientInitiated(), Alert.completion("urn:oma:at:fumo:1.0:done", UPDATE, 200));
    operator.seesAlerts(device, 1);

    JsonObject alert =
        administrator
            .read(path(device, "&type=alert.received"))
            .getJsonArray("items")
            .getJsonObject(0);
    assertThat(alert.getJsonObject("data").getString("alertType"))
        .isEqualTo("urn:oma:at:fumo:1.0:done");
  }

  @Test
  void what_is_undone_was_no_event() {
    LockstepDevice device = LockstepDevice.registered();

    problem(administrator.post("/api/v1/devices", "{\"id\":\"" + device.id() + "\"}"), 409);

    assertThat(EventReader.types(eventsOf(device).stream())).containsExactly("device.registered");
  }

  @Test
  void a_page_goes_on_where_the_one_before_ended() {
    LockstepDevice device = LockstepDevice.registered();
    operator.queuesAll(device, get(DEV_ID), get(DEV_ID), get(DEV_ID));
    String before = String.valueOf(Long.parseLong(eventsOf(device).get(0).getString("id")) - 1);
    List<String> ids = new ArrayList<>();
    String next = before;
    for (JsonObject page = null; page == null || !page.getJsonArray("items").isEmpty(); ) {
      page = administrator.read(path(device, "&limit=1&after=" + next));
      page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .map(event -> event.getString("id"))
          .forEach(ids::add);
      next = page.getString("next");
    }

    assertThat(ids)
        .isEqualTo(eventsOf(device).stream().map(event -> event.getString("id")).toList())
        .hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "after=x, after",
    "after=-1, after",
    "after=999999999999, after",
    "type=nonsense, type",
    "limit=0, limit",
    "group=a&model=b, model"
  })
  void nonsense_is_refused(String query, String parameter) {
    blames(administrator.get("/api/v1/events?" + query), 400, parameter);
    if (!parameter.equals("limit")) {
      try (EventReader reader = EventReader.opens(ADMINISTRATOR, "?" + query, null)) {
        assertThat(reader.status()).isEqualTo(400);
      }
    }
  }

  private List<JsonObject> eventsOf(LockstepDevice device) {
    return administrator.read(path(device, "")).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private static String path(LockstepDevice device, String more) {
    return "/api/v1/events?device=" + Api.encoded(device.id()) + more;
  }
}
