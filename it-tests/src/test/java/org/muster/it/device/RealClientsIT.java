package org.muster.it.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.hget;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.Line;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Package1;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: application/vnd.oma.dm.initiation+json;",
        "Content-Type: application/vnd.oma.dm.initiation+json; charset=utf-8",
        "Content-Type: application/vnd.oma.dm.initiation+json;charset=\"UTF-8\";",
        "Content-Type:application/vnd.oma.dm.initiation+json",
        "content-type: Application/Vnd.OMA.DM.Initiation+JSON ;",
        "Accept: application/vnd.oma.dm.request+json;",
        "Accept: */*",
        "Accept:",
        "Accept: text/html;q=0.5, application/vnd.oma.dm.request+json;q=0.9",
        "OMADM-DevID: %s;",
        "OMADM-DevID:%s",
        "omadm-devid: %s ; ;",
        "Host: dm.somewhere.else:8080",
        "Host:",
        "Connection: close",
        "Cookie: JSESSIONID=nobody-set-this",
        "User-Agent: GRANDMA;"
      })
  void headers_may_look_like_this(String header) {
    try (Line line = Line.open()) {
      String answer =
          line.says(head(header.formatted(device.id()), "Content-Length: 2")).sends("{}").hears();

      assertThat(answer)
          .startsWith("HTTP/1.1 200")
          .containsIgnoringCase("Content-Type: application/vnd.oma.dm.request+json");
    }
    assertThat(operator.lastSessionOf(device).getString("state")).isEqualTo("ENDED");
  }

  @Test
  void a_client_may_wait_to_be_told_to_continue() {
    try (Line line = Line.open()) {
      line.says(head("Expect: 100-continue", "Content-Length: 2"));
      assertThat(line.hears()).startsWith("HTTP/1.1 100");

      assertThat(line.sends("{}").hears()).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void a_client_may_send_in_chunks() {
    try (Line line = Line.open()) {
      String answer =
          line.says(head("Transfer-Encoding: chunked", "Connection: close"))
              .sends("1\r\n{\r\n1;x=y\r\n}\r\n0\r\n\r\n")
              .hearsToTheEnd();

      assertThat(answer).startsWith("HTTP/1.1 200").contains(END);
    }
  }

  @Test
  void a_client_of_http_1_0_is_answered() {
    try (Line line = Line.open()) {
      String[] head = head("Content-Length: 2");
      head[0] = "POST /dm HTTP/1.0";

      assertThat(line.says(head).sends("{}").hearsToTheEnd()).contains(" 200 ").endsWith(END);
    }
  }

  @Test
  void every_package_may_come_on_a_connection_of_its_own_without_cookies() {
    String id = operator.queues(device, get(DEV_ID));
    String first = alone("{}", Package1.MEDIA_TYPE);
    assertThat(first).contains(DEV_ID).doesNotContainIgnoringCase("Set-Cookie");

    assertThat(alone("{\"Status\":[404]}", "application/vnd.oma.dm.response+json;")).endsWith(END);

    operator.sees(id, "FAILED");
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
    assertThat(operator.sees(ids.get(2), "SUCCEEDED").getJsonObject("data")).isNotNull();
  }

  @Test
  void a_client_that_does_not_know_cont_goes_on_at_the_old_address() {
    String target = ServerUnderTest.at("/dm/" + UUID.randomUUID()).toString();
    List<String> ids = operator.queuesAll(device, Command.of("CONT", target), get(DEV_ID));

    device
        .opens()
        .isAsked(Command.of("CONT", target), get(DEV_ID))
        .reports("{\"Status\":[501,404]}")
        .isDismissed();

    assertThat(operator.sees(ids.get(0), "FAILED").getInt("status")).isEqualTo(501);
    operator.sees(ids.get(1), "FAILED");
  }

  @Test
  void the_repository_asks_for_nothing_but_the_token() {
    String uri = operator.deposits("text/plain", "value");
    operator.queues(device, hget(uri, MODEL));
    device.opens().isAsked(hget(uri, MODEL));

    try (Line line = Line.open()) {
      String answer =
          line.says(
                  "GET " + URI.create(uri).getRawPath() + " HTTP/1.1",
                  "Host: somewhere",
                  "Accept: */*",
                  "Connection: close")
              .hearsToTheEnd();

      assertThat(answer).startsWith("HTTP/1.1 200").endsWith("value").doesNotContain("Location:");
    }
  }

  @Test
  void commands_are_arrays_of_texts_in_an_object_and_an_end_is_alone() {
    operator.queues(device, get(DEV_ID));

    Conversation conversation = device.opens();

    assertThat(conversation.answer().text()).isEqualTo("{\"CMD\":[[\"GET\",\"" + DEV_ID + "\"]]}");
    assertThat(conversation.answers(with(text("1"))).answer().text()).isEqualTo(END);
  }

  private String alone(String body, String contentType) {
    try (Line line = Line.open()) {
      return line.says(
              head(
                  "Content-Type: " + contentType,
                  "Connection: close",
                  "Content-Length: " + body.length()))
          .sends(body)
          .hearsToTheEnd();
    }
  }

  /** A head as the book has it, except for the given lines. */
  private String[] head(String... own) {
    List<String> book =
        List.of(
            "Host: localhost",
            "Content-Type: " + Package1.MEDIA_TYPE,
            "OMADM-DevID: " + device.id(),
            "Authorization: " + device.credentials().asBasic());
    List<String> lines = new java.util.ArrayList<>(List.of("POST /dm HTTP/1.1"));
    lines.addAll(List.of(own));
    book.stream()
        .filter(
            line ->
                List.of(own).stream()
                    .noneMatch(given -> nameOf(given).equalsIgnoreCase(nameOf(line))))
        .forEach(lines::add);
    return lines.toArray(String[]::new);
  }

  private static String nameOf(String header) {
    return header.substring(0, header.indexOf(':'));
  }
}
