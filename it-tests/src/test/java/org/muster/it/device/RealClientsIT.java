package org.muster.it.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.wire.Command;

/** How clients were seen to differ from the book; the server must not lose one of them. */
@OnTheServer
class RealClientsIT {

  private static final String END = "{\"CMD\":[[\"END\"]]}";

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"MOS\":null}",
        "{\"MOS\":[]}",
        "{\"MOS\":[{\"MOID\":\"urn:oma:mo:oma-fumo:1.0\",\"MIID\":[\"fumo\"]}]}",
        "{\"MOS\":[{\"DDF\":\"http://x/y\",\"MOID\":\"urn:oma:mo:oma-fumo:1.0\"}]}",
        "{\"MOS\":[{\"DDF\":null,\"MOID\":null,\"MIID\":null},null,5]}",
        "{\"Alert\":null}",
        "{\"Alert\":[{\"AlertType\":\"urn:oma:at:dm:2.0:ClientInitiatedMgmt\"}]}",
        "{\"Alert\":{\"AlertType\":\"urn:oma:at:dm:2.0:ClientInitiatedMgmt\"}}",
        "{\"MgmtTree\":[{\"MOData\":{\"dm-devinfo\":{\"DevID\":\"IMEI:1\",\"Mod\":\"5\"}}}],\"MOS\":null}",
        "\ufeff{\"Alert\":[]}",
        "{\"Alert\":[]}\u0000",
        " \r\n{ \"Alert\" : [ ] }\r\n"
      })
  void package1_may_look_like_this(String package1) {
    operator.queues(device, get(DEV_ID));

    device.opensWith(package1).isAsked(get(DEV_ID)).answers(with(text("1"))).isDismissed();
  }

  @Test
  void a_free_form_dev_id_will_do() {
    LockstepDevice planB = LockstepDevice.registered("PlanB-" + UUID.randomUUID());

    planB.opens().isDismissed();

    assertThat(operator.lastSessionOf(planB).getString("device")).isEqualTo(planB.id());
  }

  @Test
  void a_device_that_was_notified_may_say_that_it_comes_by_itself() {
    try (PushService pushService = PushService.open()) {
      LockstepDevice woken = LockstepDevice.wokenBy(pushService);
      operator.sendsFor(woken, get(DEV_ID));
      pushService.delivers();

      woken.opens().isAsked(get(DEV_ID)).answers(with(text("1"))).isDismissed();

      operator.seesNotification(woken, "ANSWERED");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%d",
        "\"%d\"",
        "{\"NOTIFICATION-ID\":%d}",
        "{\"NotificationID\":\"%d\"}",
        "null",
        "{}",
        "99999"
      })
  void the_number_of_a_notification_may_be_anywhere_or_nowhere(String data) {
    try (PushService pushService = PushService.open()) {
      LockstepDevice woken = LockstepDevice.wokenBy(pushService);
      operator.sendsFor(woken, get(DEV_ID));
      int number = pushService.delivers().id().orElseThrow();

      woken
          .opensWith(
              "{\"Alert\":[{\"AlertType\":\"urn:oma:at:dm:2.0:ServerInitiatedMgmt\",\"Data\":%s}]}"
                  .formatted(data.formatted(number)))
          .isAsked(get(DEV_ID));

      JsonObject answered = operator.seesNotification(woken, "ANSWERED");
      JsonObject session = operator.lastSessionOf(woken);
      assertThat(answered.getString("session")).isEqualTo(session.getString("id"));
      assertThat(session.getString("initiation")).isEqualTo("SERVER");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Alert\":null,\"Status\":[{\"sc\":200}]}",
        "{\"Alert\":[{\"AlertType\":\"urn:x\"}],\"Status\":[200]}",
        "{\"Status\":[200],\"unknown\":{}}",
        "{\"Status\":{\"sc\":200}}"
      })
  void package3_may_look_like_this(String package3) {
    String id = operator.queues(device, get(DEV_ID));

    device.opens().isAsked(get(DEV_ID)).reports(package3).isDismissed();

    operator.sees(id, "SUCCEEDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"Status\":null}", "{}", "{\"Status\":[]}"})
  void a_package3_without_statuses_leaves_the_outcome_unknown(String package3) {
    String id = operator.queues(device, get(DEV_ID));

    device.opens().isAsked(get(DEV_ID)).reports(package3).isDismissed();

    operator.sees(id, "IN_DOUBT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b1", "\"b 1\"", "----=_Part_7"})
  void a_multipart_may_be_written_by_hand(String boundary) {
    List<String> ids = operator.queuesAll(device, get(DEV_ID), get("urn:x:1//"), get(MODEL));
    String bare = boundary.replace("\"", "");

    device
        .opens()
        .isAsked(get(DEV_ID), get("urn:x:1//"), get(MODEL))
        .reports(
            "multipart/form-data; boundary=" + boundary,
            """
            --%1$s
            Content-Disposition: form-data
            Content-Type: application/vnd.oma.dm.response+json

            {"Status":[200,404,{"sc":200}]}
            --%1$s
            Content-Type: text/plain
            Content-Disposition: form-data; name="0"

            IMEI:1
            --%1$s
            Content-Disposition: form-data; name=2
            Content-Type: application/dmmo+json;

            {"MOData":{"Mod":"m"}}
            --%1$s--
            """
                .formatted(bare)
                .getBytes(StandardCharsets.UTF_8))
        .isDismissed();

    assertThat(operator.sees(ids.get(0), "SUCCEEDED").getString("data")).isEqualTo("IMEI:1");
    operator.sees(ids.get(1), "FAILED");
    assertThat(operator.sees(ids.get(2), "SUCCEEDED").getString("data")).isEqualTo("m");
  }

  @Test
  void a_client_that_does_not_know_cont_goes_on_at_the_old_address() {
    String target = ServerUnderTest.at("/dm/" + UUID.randomUUID()).toString();
    List<String> ids = operator.queuesAll(device, Command.of("CONT", target), get(DEV_ID));

    device
        .opens()
        .isAsked(Command.of("CONT", target))
        .reports("{\"Status\":[501]}")
        .isAsked(get(DEV_ID))
        .reports("{\"Status\":[404]}")
        .isDismissed();

    assertThat(operator.sees(ids.get(0), "FAILED").getInt("status")).isEqualTo(501);
    operator.sees(ids.get(1), "FAILED");
  }

  @Test
  void commands_are_arrays_of_texts_in_an_object_and_an_end_is_alone() {
    operator.queues(device, get(DEV_ID));

    Conversation conversation = device.opens();

    assertThat(conversation.answer().text()).isEqualTo("{\"CMD\":[[\"GET\",\"" + DEV_ID + "\"]]}");
    assertThat(conversation.answers(with(text("1"))).answer().text()).isEqualTo(END);
  }
}
