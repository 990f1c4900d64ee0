package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;

/** The session's own record: every step of the flows can be read afterwards. */
@OnTheServer
class SessionRecordIT {

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();

  @Test
  void every_package_is_kept_as_it_was_received_or_sent() {
    operator.queues(device, get(DEV_ID));
    Conversation conversation = device.opensWith("{ \"Alert\" : [ ] }");
    String first = conversation.answer().text();
    operator.queues(device, get(MODEL));
    String second = conversation.answers(with(text("IMEI:1"))).answer().text();
    String third = conversation.reports("{\"Status\":[404]}").answer().text();

    JsonObject session = operator.session(operator.lastSessionOf(device).getString("id"));

    List<JsonObject> exchanges = session.getJsonArray("exchanges").getValuesAs(JsonObject.class);
    assertThat(exchanges).extracting(e -> e.getInt("package")).containsExactly(1, 2, 3, 2, 3, 2);
    assertThat(exchanges)
        .extracting(e -> e.getString("direction"))
        .containsExactly("RECEIVED", "SENT", "RECEIVED", "SENT", "RECEIVED", "SENT");
    assertThat(exchanges.get(0).getString("body")).isEqualTo("{ \"Alert\" : [ ] }");
    assertThat(exchanges.get(1).getString("body")).isEqualTo(first);
    assertThat(exchanges.get(2).getString("body")).contains("IMEI:1");
    assertThat(exchanges.get(3).getString("body")).isEqualTo(second);
    assertThat(exchanges.get(4).getString("body")).isEqualTo("{\"Status\":[404]}");
    assertThat(exchanges.get(5).getString("body")).isEqualTo(third);
    assertThat(exchanges).extracting(e -> Instant.parse(e.getString("at"))).isSorted();
  }

  @Test
  void the_headers_that_matter_are_kept_and_credentials_are_not() {
    operator.queues(device, get(DEV_ID));
    device.opens().isAsked(get(DEV_ID)).answers(with(text("1"))).isDismissed();

    JsonObject session = operator.session(operator.lastSessionOf(device).getString("id"));

    List<JsonObject> headers =
        session.getJsonArray("exchanges").getValuesAs(JsonObject.class).stream()
            .map(exchange -> exchange.getJsonObject("headers"))
            .toList();
    assertThat(headers.get(0).getString("Content-Type"))
        .isEqualTo("application/vnd.oma.dm.initiation+json");
    assertThat(headers.get(0).getString("OMADM-DevID")).isEqualTo(device.id());
    assertThat(headers.get(1).getString("Content-Type"))
        .isEqualTo("application/vnd.oma.dm.request+json");
    assertThat(headers.get(2).getString("Content-Type")).startsWith("multipart/form-data");
    assertThat(session.toString())
        .doesNotContainIgnoringCase("authorization")
        .doesNotContain(device.credentials().password());
  }

  @Test
  void a_session_shows_the_commands_that_travelled_in_it() {
    List<String> ids = operator.queuesAll(device, get(DEV_ID), get(MODEL));
    device.opens().isAsked(get(DEV_ID), get(MODEL));

    JsonObject session = operator.session(operator.lastSessionOf(device).getString("id"));

    assertThat(session.getJsonArray("commands").getValuesAs(JsonObject.class))
        .extracting(command -> command.getString("id"))
        .containsExactlyElementsOf(ids);
    assertThat(session)
        .containsKeys("openedAt", "lastExchangeAt", "initiation")
        .doesNotContainKeys("endedAt", "notification");
  }

  @Test
  void lists_show_sessions_without_their_packages_by_device_and_by_state() {
    operator.queues(device, get(DEV_ID));
    device.opens().isAsked(get(DEV_ID));
    device.opens().isAsked(get(DEV_ID));
    String query = "/api/v1/sessions?device=" + Api.encoded(device.id());

    List<JsonObject> all = items(query);
    List<JsonObject> live = items(query + "&state=AWAITING_RESULTS");

    assertThat(all)
        .hasSize(2)
        .allSatisfy(s -> assertThat(s).doesNotContainKeys("exchanges", "commands"));
    assertThat(all.get(0)).isEqualTo(live.get(0));
    assertThat(live).hasSize(1);
    assertThat(items(query + "&limit=1")).hasSize(1);
  }

  @Test
  void the_overview_counts_what_goes_on() {
    operator.queues(device, get(DEV_ID));
    operator.queues(device, get(MODEL));
    device.opens().isAsked(get(DEV_ID), get(MODEL));
    operator.queues(device, get(MODEL));

    JsonObject overview = Api.asAdministrator().read("/api/v1/overview");

    assertThat(overview.getJsonObject("devices").getInt("count")).isPositive();
    JsonObject commands = overview.getJsonObject("commands");
    assertThat(commands.getJsonObject("SENT").getInt("count")).isGreaterThanOrEqualTo(2);
    assertThat(commands.getJsonObject("QUEUED").getInt("count")).isPositive();
    assertThat(overview.getJsonObject("sessions").getJsonObject("AWAITING_RESULTS").getInt("count"))
        .isPositive();
    List<JsonObject> minutes =
        overview.getJsonArray("sessionsPerMinute").getValuesAs(JsonObject.class);
    assertThat(minutes).hasSize(60);
    assertThat(minutes).extracting(m -> Instant.parse(m.getString("minute"))).isSorted();
  }

  private static List<JsonObject> items(String path) {
    return Api.asAdministrator().read(path).getJsonArray("items").getValuesAs(JsonObject.class);
  }
}
