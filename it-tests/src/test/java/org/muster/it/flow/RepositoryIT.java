package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.hget;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Outcome;

/** Bulk data beside the session: HGET, HPUT and HPOST at the Data Repository (TS §5.3). */
@OnTheServer
class RepositoryIT {

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Api anybody = Api.anonymously();

  @Test
  void what_was_deposited_is_fetched_once_by_whoever_has_the_token() {
    String uri = operator.deposits("text/plain;charset=UTF-8", "größer");

    Answer first = anybody.get(Api.path(uri));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    assertThat(first.text()).isEqualTo("größer");

    Answer second = anybody.get(Api.path(uri));
    assertThat(second.status()).isEqualTo(404);
    assertThat(second.mediaType()).isNotEqualTo("application/problem+json");
  }

  @Test
  void the_server_uri_has_its_port_written() {
    assertThat(URI.create(operator.deposits("text/plain", "x")).getPort())
        .isEqualTo(ServerUnderTest.port());
  }

  @Test
  void an_hget_in_a_session() {
    String uri = operator.deposits("application/dmmo+json", "[{\"MOData\":{}}]");
    String id = operator.queues(device, hget(uri, MODEL));

    Conversation conversation = device.opens().isAsked(hget(uri, MODEL));
    assertThat(anybody.get(Api.path(uri)).mediaType()).isEqualTo("application/dmmo+json");
    conversation.answers(done()).isDismissed();

    operator.sees(id, "SUCCEEDED");
  }

  @Test
  void the_token_is_good_again_when_the_session_was_lost() {
    String uri = operator.deposits("text/plain", "x");
    operator.queues(device, hget(uri, MODEL));
    device.opens().isAsked(hget(uri, MODEL));
    anybody.get(Api.path(uri));
    assertThat(anybody.get(Api.path(uri)).status()).isEqualTo(404);

    device.opens().isAsked(hget(uri, MODEL));

    assertThat(anybody.get(Api.path(uri)).text()).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HPUT", "HPOST"})
  void what_is_delivered_into_a_slot_becomes_the_data_of_its_command(String name) {
    String uri = operator.opensSlot();
    Command deliver = Command.of(name, uri, DEV_INFO);
    String id = operator.queues(device, deliver);

    Conversation conversation = device.opens().isAsked(deliver);
    assertThat(delivers(name.substring(1), uri, "{\"Mod\":\"m1\"}").status() / 100).isEqualTo(2);
    conversation.answers(done()).isDismissed();

    JsonObject command = operator.sees(id, "SUCCEEDED");
    assertThat(command.getJsonObject("data").getString("Mod")).isEqualTo("m1");
    assertThat(command.getString("dataType")).isEqualTo("application/dmmo+json");
  }

  @Test
  void a_slot_takes_one_delivery() {
    String uri = operator.opensSlot();
    String id = operator.queues(device, Command.of("HPUT", uri, DEV_INFO));

    delivers("PUT", uri, "{\"Mod\":\"first\"}");

    assertThat(delivers("PUT", uri, "{\"Mod\":\"second\"}").status()).isEqualTo(404);
    assertThat(operator.command(id).getJsonObject("data").getString("Mod")).isEqualTo("first");
  }

  @Test
  void a_deposit_is_no_slot_and_a_slot_is_no_deposit() {
    String deposit = operator.deposits("text/plain", "x");

    assertThat(delivers("PUT", deposit, "{}").status()).isEqualTo(404);
    assertThat(anybody.get(Api.path(operator.opensSlot())).status()).isEqualTo(404);
    assertThat(anybody.get(Api.path(deposit)).text()).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/repository/unknown", "/repository/", "/repository", "/repository/a.b"})
  void a_token_that_nobody_gave_opens_nothing(String path) {
    assertThat(anybody.get(path).status()).isIn(401, 404);
  }

  @Test
  void a_write_that_was_never_fetched_has_failed_whatever_the_device_claims() {
    String uri = operator.deposits("text/plain", "x");
    String id = operator.queues(device, hget(uri, MODEL));

    device.opens().isAsked(hget(uri, MODEL)).answers(done()).isDismissed();

    JsonObject failed = operator.sees(id, "FAILED");
    assertThat(failed.getInt("status")).isEqualTo(200);
    assertThat(failed.getString("reason")).contains("never asked");
  }

  @Test
  void fetches_and_deliveries_are_shown_with_the_session() {
    String deposit = operator.deposits("text/plain", "x");
    String slot = operator.opensSlot();
    Command put = Command.of("HPUT", slot, DEV_INFO);
    operator.queuesAll(device, hget(deposit, MODEL), put);

    Conversation conversation = device.opens().isAsked(hget(deposit, MODEL), put);
    anybody.get(Api.path(deposit));
    anybody.get(Api.path(deposit));
    delivers("PUT", slot, "{}");
    conversation.answers(done(), done()).isDismissed();

    JsonObject session = operator.session(operator.lastSessionOf(device).getString("id"));
    assertThat(session.getJsonArray("transfers").getValuesAs(JsonObject.class))
        .extracting(transfer -> transfer.getString("method") + " " + transfer.getInt("status"))
        .containsExactly("GET 200", "GET 404", "PUT 204");
  }

  @Test
  void a_transfer_that_failed_is_told_with_what_the_repository_saw() {
    String uri = operator.deposits("text/plain", "x");
    String id = operator.queues(device, hget(uri, MODEL));

    device.opens().isAsked(hget(uri, MODEL)).answers(Outcome.of(419)).isDismissed();

    assertThat(operator.sees(id, "FAILED").getString("reason")).contains("never asked");
  }

  @Test
  void a_content_that_travels_to_a_device_is_nobody_elses() {
    String uri = operator.deposits("text/plain", "x");
    operator.queues(device, hget(uri, MODEL));
    device.opens().isAsked(hget(uri, MODEL));

    assertThat(anybody.with("OMADM-DevID", "IMEI:000000000000000").get(Api.path(uri)).status())
        .isEqualTo(404);
    assertThat(anybody.with("OMADM-DevID", device.id() + ";").get(Api.path(uri)).status())
        .isEqualTo(200);
  }

  @Test
  void looking_uses_nothing_up() {
    String uri = operator.deposits("text/plain", "x");

    assertThat(anybody.send("HEAD", Api.path(uri), Map.of(), new byte[0]).status()).isEqualTo(200);
    assertThat(anybody.get(Api.path(uri)).text()).isEqualTo("x");
  }

  @Test
  void a_path_behind_the_token_may_hold_what_the_device_knows_of_itself() {
    for (String behind : new String[] {"/IMEI%3A1/-1/-1", "/IMEI:1", "/a/b?d=IMEI:1&m=-1"}) {
      String uri = operator.deposits("text/plain", "x");

      assertThat(anybody.get(Api.path(uri) + behind).text()).as(behind).isEqualTo("x");
    }
  }

  private Answer delivers(String method, String uri, String json) {
    return anybody.send(
        method,
        Api.path(uri),
        Map.of("Content-Type", "application/dmmo+json"),
        json.getBytes(StandardCharsets.UTF_8));
  }
}
