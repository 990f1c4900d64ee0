package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.api.Problems.blames;
import static org.muster.it.api.Problems.problem;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** Queueing commands by the API: what is taken, and what is refused with the reason. */
@OnTheServer
class QueueingIT {

  private final Api api = Api.asAdministrator();
  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();

  @Test
  void one_command_is_answered_with_its_place() {
    Answer answer = queues("{\"command\":[\"GET\",\"%s\"],\"notify\":true}".formatted(DEV_ID));

    assertThat(answer.status()).isEqualTo(202);
    JsonObject item = Api.json(answer).getJsonArray("items").getJsonObject(0);
    assertThat(item.getString("state")).isEqualTo("QUEUED");
    assertThat(URI.create(answer.header("Location").orElseThrow()).getPath())
        .isEqualTo("/api/v1/commands/" + item.getString("id"));
    JsonObject command = operator.command(item.getString("id"));
    assertThat(command.getString("device")).isEqualTo(device.id());
    assertThat(command.getInt("attempts")).isZero();
    assertThat(command)
        .doesNotContainKeys(
            "status", "reason", "uris", "data", "dataType", "session", "sentAt", "finishedAt");
  }

  @Test
  void several_commands_keep_their_order() {
    Answer answer =
        queues(
            "{\"commands\":[[\"GET\",\"%s\"],[\"GET\",\"%s\"],[\"GET\",\"%s\"]]}"
                .formatted(DEV_ID, MODEL, DEV_ID));

    assertThat(Api.json(answer).getJsonArray("items")).hasSize(3);
    device.opens().isAsked(get(DEV_ID), get(MODEL), get(DEV_ID));
  }

  @Test
  void all_or_none_are_queued() {
    Answer answer =
        queues("{\"commands\":[[\"GET\",\"%s\"],[\"GET\",\"no uri\"]]}".formatted(DEV_ID));

    blames(answer, 400, "commands[1].ClientURI");
    assertThat(api.read(device.path() + "/commands").getJsonArray("items")).isEmpty();
    device.opens().isDismissed();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "command           | {}",
        "command           | {\"command\":[\"END\"],\"commands\":[[\"END\"]]}",
        "command           | {\"command\":[]}",
        "command           | {\"command\":[\"REBOOT\"]}",
        "command           | {\"command\":[\"get\",\"urn:oma:mo:x:1.0//\"]}",
        "command.ClientURI | {\"command\":[\"GET\"]}",
        "command           | {\"command\":[\"GET\",\"urn:oma:mo:x:1.0//\",\"surplus\"]}",
        "command.ClientURI | {\"command\":[\"GET\",\"\"]}",
        "command.ClientURI | {\"command\":[\"EXEC\",\"urn:oma:mo:x:1.0/*/Run\"]}",
        "command.ClientURI | {\"command\":[\"DELETE\",\"urn:oma:mo:x:1.0//A?lv=1\"]}",
        "command.ServerURI | {\"command\":[\"HGET\",\"ftp://x/y\"]}",
        "command.ServerURI | {\"command\":[\"SHOW\",\"/relative\"]}",
        "command.ClientURI 2 |"
            + " {\"command\":[\"HPUT\",\"http://x/\",\"urn:oma:mo:x:1.0//\",\"no\"]}",
        "command.MOID      | {\"command\":[\"DEFAULT\",\"http://x/\",\"a/b\"]}",
        "commands[0]       | {\"commands\":[[]]}",
        "commands[1]       | {\"commands\":[[\"END\"],null]}",
        "commands          | {\"commands\":[]}",
        "command[1]        | {\"command\":[\"GET\",5]}",
        "command           | {\"command\":\"GET urn:oma:mo:x:1.0//\"}",
        "commands[0]       | {\"commands\":[\"END\"]}",
        "notify            | {\"command\":[\"END\"],\"notify\":\"yes\"}",
        "notifiy           | {\"command\":[\"END\"],\"notifiy\":true}",
        "command           | {\"command\":[\"GET\",null]}",
      })
  void a_refusal_names_the_parameter(String parameter, String form) {
    blames(queues(form), 400, parameter);

    assertThat(api.read(device.path() + "/commands").getJsonArray("items")).isEmpty();
  }

  @Test
  void a_thousand_commands_are_taken_and_one_more_is_not() {
    String thousand = String.join(",", Collections.nCopies(1000, "[\"END\"]"));

    blames(queues("{\"commands\":[" + thousand + ",[\"END\"]]}"), 400, "commands");
    assertThat(queues("{\"commands\":[" + thousand + "]}").status()).isEqualTo(202);
  }

  @Test
  void nothing_is_queued_for_a_device_that_does_not_exist() {
    String path = "/api/v1/devices/IMEI:0/commands";

    problem(api.post(path, "{\"command\":[\"END\"]}"), 404);
    problem(api.get(path), 404);
  }

  @Test
  void the_list_shows_newest_first_page_by_page_and_by_state() {
    List<String> ids =
        new ArrayList<>(operator.queuesAll(device, get(DEV_ID), get(MODEL), get(DEV_ID)));
    operator.cancels(ids.get(1));
    Collections.reverse(ids);
    String list = device.path() + "/commands";

    JsonObject first = api.read(list + "?limit=2");
    JsonObject last = api.read(list + "?limit=2&after=" + first.getString("next"));

    assertThat(idsOn(first)).isEqualTo(ids.subList(0, 2));
    assertThat(idsOn(last)).isEqualTo(ids.subList(2, 3));
    assertThat(last).doesNotContainKey("next");
    assertThat(idsOn(api.read(list + "?state=CANCELLED"))).containsExactly(ids.get(1));
    blames(api.get(list + "?state=LOST"), 400, "state");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/commands/0000000000000",
        "/api/v1/commands/1",
        "/api/v1/commands/zzzzzzzzzzzzz",
        "/api/v1/commands/%00",
        "/api/v1/commands/..%2F..",
        "/api/v1/commands/'%20or%201=1",
        "/api/v1/sessions/nonsense",
        "/api/v1/sessions/0000000000000",
        "/api/v1/notifications/nonsense",
        "/api/v1/devices/unknown",
        "/api/v1/nothing"
      })
  void ids_that_name_nothing_are_not_found(String path) {
    Answer answer = api.get(path);

    assertThat(answer.status()).as(answer.text()).isIn(400, 404);
    problem(answer, answer.status());
  }

  private Answer queues(String form) {
    return api.post(device.path() + "/commands", form);
  }

  private static List<String> idsOn(JsonObject page) {
    return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(command -> command.getString("id"))
        .toList();
  }
}
