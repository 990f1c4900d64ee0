package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.hget;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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

    Answer first = anybody.get(path(uri));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    assertThat(first.text()).isEqualTo("größer");

    Answer second = anybody.get(path(uri));
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
    assertThat(anybody.get(path(uri)).mediaType()).isEqualTo("application/dmmo+json");
    conversation.answers(done()).isDismissed();

    operator.sees(id, "SUCCEEDED");
  }

  @Test
  void the_token_is_good_again_when_the_session_was_lost() {
    String uri = operator.deposits("text/plain", "x");
    operator.queues(device, hget(uri, MODEL));
    device.opens().isAsked(hget(uri, MODEL));
    anybody.get(path(uri));
    assertThat(anybody.get(path(uri)).status()).isEqualTo(404);

    device.opens().isAsked(hget(uri, MODEL));

    assertThat(anybody.get(path(uri)).text()).isEqualTo("x");
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
    assertThat(anybody.get(path(operator.opensSlot())).status()).isEqualTo(404);
    assertThat(anybody.get(path(deposit)).text()).isEqualTo("x");
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
    anybody.get(path(deposit));
    anybody.get(path(deposit));
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

    assertThat(anybody.with("OMADM-DevID", "IMEI:000000000000000").get(path(uri)).status())
        .isEqualTo(404);
    assertThat(anybody.with("OMADM-DevID", device.id() + ";").get(path(uri)).status())
        .isEqualTo(200);
  }

  @Test
  void a_value_is_served_in_the_form_that_the_device_takes() {
    String target = "?uses=3&target=" + Api.encoded(MODEL);
    String uri = deposits(target, "m1");

    Answer item = anybody.with("Accept", "application/dmmo+json").get(path(uri));
    assertThat(item.mediaType()).isEqualTo("application/dmmo+json");
    assertThat(item.text())
        .isEqualTo("[{\"ClientURI\":\"" + MODEL + "\",\"MOData\":{\"Mod\":\"m1\"}}]");
    assertThat(anybody.with("Accept", "*/*").get(path(uri)).text()).isEqualTo("m1");
    assertThat(anybody.with("Accept", "image/png").get(path(uri)).status()).isEqualTo(406);
    assertThat(anybody.with("Accept", "text/*, nonsense").get(path(uri)).text()).isEqualTo("m1");
    assertThat(anybody.get(path(uri)).status()).isEqualTo(404);
  }

  @Test
  void looking_uses_nothing_up() {
    String uri = operator.deposits("text/plain", "x");

    assertThat(anybody.send("HEAD", path(uri), Map.of(), new byte[0]).status()).isEqualTo(200);
    assertThat(anybody.get(path(uri)).text()).isEqualTo("x");
  }

  @Test
  void a_format_that_is_not_taken_is_answered_with_those_that_are() {
    String slot = operator.opensSlot();

    Answer refused =
        anybody.send("PUT", path(slot), Map.of("Content-Type", "application/cbor"), new byte[] {1});

    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.header("OMADM-Accept"))
        .hasValueSatisfying(formats -> assertThat(formats).contains("application/dmmo+json"));
    String endless = "text/" + "x".repeat(300);
    assertThat(
            anybody
                .send("PUT", path(slot), Map.of("Content-Type", endless), new byte[] {1})
                .status())
        .isEqualTo(415);
    assertThat(delivers("PUT", slot, "{}").status()).isEqualTo(204);
  }

  @Test
  void a_path_behind_the_token_may_hold_what_the_device_knows_of_itself() {
    for (String behind : new String[] {"/IMEI%3A1/-1/-1", "/IMEI:1", "/a/b?d=IMEI:1&m=-1"}) {
      String uri = operator.deposits("text/plain", "x");

      assertThat(anybody.get(path(uri) + behind).text()).as(behind).isEqualTo("x");
    }
  }

  @Test
  void a_standing_content_is_served_until_it_is_closed() {
    String uri = deposits("?standing=true", "default");

    for (int time = 0; time < 5; time++) {
      assertThat(anybody.get(path(uri)).text()).isEqualTo("default");
    }
    Api.asAdministrator().delete("/api/v1" + path(uri));
    assertThat(anybody.get(path(uri)).status()).isEqualTo(404);
  }

  @Test
  void a_further_format_is_announced_with_every_package_and_taken() {
    String slot = operator.opensSlot();
    String id = operator.queues(device, Command.of("HPUT", slot, DEV_INFO));

    Conversation conversation = device.opens().isAsked(Command.of("HPUT", slot, DEV_INFO));
    assertThat(conversation.answer().header("OMADM-Accept").orElseThrow())
        .contains("application/dmmo+json")
        .contains(ServerUnderTest.FURTHER_FORMAT);
    assertThat(deliversAs("application/vnd.other+cbor", slot).status()).isEqualTo(415);
    assertThat(deliversAs(ServerUnderTest.FURTHER_FORMAT, slot).status()).isEqualTo(204);
    conversation.answers(done()).isDismissed();

    assertThat(operator.sees(id, "SUCCEEDED").getString("dataType"))
        .isEqualTo(ServerUnderTest.FURTHER_FORMAT);
  }

  private Answer deliversAs(String format, String slot) {
    return anybody.send("PUT", path(slot), Map.of("Content-Type", format), new byte[] {1, 2, 3});
  }

  @Test
  void what_waits_with_a_command_is_short_lived_from_when_it_travels() {
    String content = operator.deposits("text/plain", "1");
    String token = content.substring(content.lastIndexOf('/') + 1);
    assertThat(daysLeft(token)).isBetween(0L, 1L);

    operator.queues(device, hget(content, MODEL));
    assertThat(daysLeft(token)).isBetween(88L, 90L);

    device.opens().isAsked(hget(content, MODEL));
    assertThat(daysLeft(token)).isBetween(0L, 1L);

    device.opens(); // the session was lost, and the command travels once more
    assertThat(daysLeft(token)).isBetween(0L, 1L);
  }

  @Test
  void what_nothing_waits_with_any_more_is_not_kept_for_long() {
    String content = operator.deposits("text/plain", "1");
    String token = content.substring(content.lastIndexOf('/') + 1);

    operator.cancels(operator.queues(device, hget(content, MODEL)));

    assertThat(daysLeft(token)).isBetween(0L, 1L);
  }

  @Test
  void what_several_commands_wait_with_is_not_cut_short_by_one_of_them() {
    String content = deposits("?uses=2", "1");
    String token = content.substring(content.lastIndexOf('/') + 1);
    String first = operator.queues(device, hget(content, MODEL));
    operator.queues(device, hget(content, MODEL));

    operator.cancels(first);

    assertThat(daysLeft(token)).isBetween(88L, 90L);
  }

  private long daysLeft(String token) {
    Instant expiry =
        Instant.parse(
            Api.asAdministrator().read("/api/v1/repository/" + token).getString("expiresAt"));
    return Duration.between(Instant.now(), expiry).toDays();
  }

  private static String deposits(String query, String content) {
    return Api.json(Api.asAdministrator().post("/api/v1/repository" + query, "text/plain", content))
        .getString("uri");
  }

  private Answer delivers(String method, String uri, String json) {
    return anybody.send(
        method,
        path(uri),
        Map.of("Content-Type", "application/dmmo+json"),
        json.getBytes(StandardCharsets.UTF_8));
  }

  private static String path(String uri) {
    return URI.create(uri).getRawPath();
  }
}
