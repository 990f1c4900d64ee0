package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.UPDATE;
import static org.muster.it.lockstep.Words.at;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.exec;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Outcome;

/**
 * Commands as they are queued, as they travel, and what is made of the statuses (TS §5.3, §7.2).
 */
@OnTheServer
class CommandsOnTheWireIT {

  private static final String ELSEWHERE = "https://repo.example.com:8443/up/[DevID]?m=[MCC]";

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();

  static List<Command> all_commands_but_end() {
    return List.of(
        Command.of("HGET", ELSEWHERE),
        Command.of("HGET", ELSEWHERE, MODEL),
        Command.of("HPUT", ELSEWHERE, MODEL, DEV_ID),
        Command.of("HPOST", ELSEWHERE, "urn:oma:mo:oma-dm-devinfo:1.2//?lv=1"),
        Command.of("DELETE", "urn:oma:mo:oma-dcmo:1.0/(x)/Property?nv=(x)/ID:Camera%20%26%20co"),
        Command.of("EXEC", UPDATE),
        Command.of("EXEC", "urn:oma:mo:oma-fumo:1.0/fw2/DownloadAndUpdate", ELSEWHERE),
        Command.of("GET", "urn:oma:mo:oma-dm-devinfo:1.2/*/?cv=a91f"),
        Command.of("SHOW", "https://ui.example.com/?uiid=7"),
        Command.of("CONT", "https://dm.example.com/dm/abc"),
        Command.of("DEFAULT", ELSEWHERE, "urn:oma:mo:oma-mms:1.3"),
        Command.of("SUB", ELSEWHERE, MODEL),
        Command.of("UNSUB", MODEL));
  }

  @ParameterizedTest
  @MethodSource("all_commands_but_end")
  void every_command_travels_as_it_was_queued(Command command) {
    String id = operator.queues(device, command);

    device.opens().isAsked(command).answers(done()).isDismissed();

    JsonObject done = operator.sees(id, "SUCCEEDED");
    assertThat(Operator.texts(done, "command")).isEqualTo(command.words());
  }

  @Test
  void all_of_them_but_a_cont_travel_in_one_package() {
    Command[] commands =
        all_commands_but_end().stream()
            .filter(command -> !command.words().get(0).equals("CONT"))
            .toArray(Command[]::new);
    operator.queuesAll(device, commands);

    Conversation conversation = device.opens().isAsked(commands);

    assertThat(conversation.answer().text()).startsWith("{\"CMD\":[[\"HGET\",");
  }

  @Test
  void an_end_of_an_operator_travels_alone_and_what_follows_it_waits_for_the_next_session() {
    Command end = Command.of("END");
    List<String> ids = operator.queuesAll(device, get(DEV_ID), end, get(MODEL));

    device.opens().isAsked(get(DEV_ID)).answers(with(text("1"))).isDismissed();

    assertThat(operator.sees(ids.get(1), "SUCCEEDED")).doesNotContainKey("status");
    assertThat(operator.stateOf(ids.get(2))).isEqualTo("QUEUED");
    JsonObject session = operator.lastSessionOf(device);
    assertThat(session.getString("state")).isEqualTo("ENDED");
    assertThat(session.getString("reason")).contains("operator");
    device.opens().isAsked(get(MODEL));
  }

  @Test
  void the_device_goes_on_where_a_cont_has_sent_it_and_a_cont_travels_alone() {
    String target = ServerUnderTest.at("/dm/" + UUID.randomUUID()).toString();
    Command cont = Command.of("CONT", target);
    List<String> ids = operator.queuesAll(device, get(MODEL), cont, get(DEV_ID));

    device
        .opens()
        .isAsked(get(MODEL))
        .answers(with(text("m")))
        .isAsked(cont)
        .continuesAt(target)
        .answers(done())
        .isAsked(get(DEV_ID))
        .answers(with(text("1")))
        .isDismissed();

    ids.forEach(id -> operator.sees(id, "SUCCEEDED"));
  }

  @Test
  void a_device_that_went_on_elsewhere_is_not_sent_there_again() {
    Command cont = Command.of("CONT", "https://dm.example.com:443/dm");
    List<String> ids = operator.queuesAll(device, cont, get(DEV_ID));
    device.opens().isAsked(cont);

    device.opens().isAsked(get(DEV_ID)).answers(with(text("1"))).isDismissed();

    operator.sees(ids.get(0), "IN_DOUBT");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 304, 1200, 1299})
  void these_statuses_mean_success(int code) {
    String id = operator.queues(device, get(DEV_ID));

    device.opens().isAsked(get(DEV_ID)).answers(status(code)).isDismissed();

    assertThat(operator.sees(id, "SUCCEEDED").getInt("status")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 406, 415, 419, 500, 501, 503, 506, 507, 1300, 1404, 999})
  void these_statuses_mean_failure_and_are_put_into_words(int code) {
    String id = operator.queues(device, get(DEV_ID));

    device.opens().isAsked(get(DEV_ID)).answers(status(code)).isDismissed();

    JsonObject failed = operator.sees(id, "FAILED");
    assertThat(failed.getInt("status")).isEqualTo(code);
    assertThat(failed.getString("reason")).isNotBlank();
  }

  @Test
  void an_execution_that_will_be_reported_later_is_accepted() {
    String id = operator.queues(device, exec(UPDATE));

    device.opens().isAsked(exec(UPDATE)).answers(status(202)).isDismissed();

    assertThat(operator.sees(id, "ACCEPTED"))
        .doesNotContainKey("finishedAt")
        .containsEntry("status", jakarta.json.Json.createValue(202));
  }

  @Test
  void further_places_are_kept() {
    Command create = Command.of("HGET", ELSEWHERE);
    String id = operator.queues(device, create);

    device.opens().isAsked(create).answers(at("urn:oma:mo:x:1.0/a/", "urn:oma:mo:x:1.0/b/"));

    assertThat(Operator.texts(operator.sees(id, "SUCCEEDED"), "uris"))
        .containsExactly("urn:oma:mo:x:1.0/a/", "urn:oma:mo:x:1.0/b/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Status\":[{\"sc\":200},{\"sc\":200,\"URI\":[\"urn:oma:mo:x:1.0/usb/\"]},{\"sc\":404}]}",
        "{\"Status\":[200,200,\"urn:oma:mo:x:1.0/usb/\",404]}",
        "{\"Status\":[200,{\"sc\":200,\"URI\":\"urn:oma:mo:x:1.0/usb/\"},\"404\"]}"
      })
  void statuses_are_objects_or_numbers_or_numbers_and_places(String package3) {
    List<String> ids = operator.queuesAll(device, get(DEV_ID), get(MODEL), exec(UPDATE));

    device.opens().isAsked(get(DEV_ID), get(MODEL), exec(UPDATE)).reports(package3).isDismissed();

    assertThat(operator.sees(ids.get(0), "SUCCEEDED").getInt("status")).isEqualTo(200);
    assertThat(Operator.texts(operator.sees(ids.get(1), "SUCCEEDED"), "uris"))
        .containsExactly("urn:oma:mo:x:1.0/usb/");
    assertThat(operator.sees(ids.get(2), "FAILED").getInt("status")).isEqualTo(404);
  }

  @Test
  void data_that_is_neither_json_nor_text_is_shown_in_base64() {
    String id = operator.queues(device, get(DEV_ID));
    byte[] bytes = {0, (byte) 0xff, 13, 10, 45, 45, 10};

    device
        .opens()
        .isAsked(get(DEV_ID))
        .answers(
            Outcome.with(new org.muster.simulator.wire.Payload("application/octet-stream", bytes)))
        .isDismissed();

    assertThat(operator.sees(id, "SUCCEEDED").getString("data"))
        .isEqualTo(java.util.Base64.getEncoder().encodeToString(bytes));
  }

  @Test
  void a_cancelled_command_does_not_travel() {
    List<String> ids = operator.queuesAll(device, get(DEV_ID), get(MODEL));

    assertThat(operator.cancels(ids.get(0))).isEqualTo(204);

    JsonObject cancelled = operator.command(ids.get(0));
    assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
    assertThat(cancelled).containsKey("finishedAt");
    device.opens().isAsked(get(MODEL));
  }

  @Test
  void a_command_that_was_sent_cannot_be_cancelled_any_more() {
    String id = operator.queues(device, get(DEV_ID));
    Conversation conversation = device.opens().isAsked(get(DEV_ID));

    assertThat(operator.cancels(id)).isEqualTo(409);
    assertThat(operator.stateOf(id)).isEqualTo("SENT");

    conversation.answers(with(text("1"))).isDismissed();
    operator.sees(id, "SUCCEEDED");
    assertThat(operator.cancels(id)).isEqualTo(409);
  }

  @Test
  void a_command_is_cancelled_once() {
    String id = operator.queues(device, get(DEV_ID));
    operator.cancels(id);

    assertThat(operator.cancels(id)).isEqualTo(409);
  }
}
