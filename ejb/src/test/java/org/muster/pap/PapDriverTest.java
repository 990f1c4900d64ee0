package org.muster.pap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.gateway.Gateway;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.Handover;
import org.muster.gateway.HttpLine;
import org.muster.gateway.Parcel;
import org.muster.gateway.ScriptedPeer;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;

/** Over real sockets. */
@Timeout(60)
class PapDriverTest {

  private static final Instant NOW = Instant.parse("2026-02-03T10:00:00.5Z");
  private static final String PUBLIC = "https://muster.example";
  private static final String ACCEPTED = answer("1001");

  private final PapDriver driver =
      new PapDriver(
          new HttpLine(Duration.ofSeconds(5)),
          new ResultAddress(purpose -> "key-of-" + purpose.hashCode(), Optional.of(PUBLIC)),
          Clock.fixed(NOW, ZoneOffset.UTC));
  private final ScriptedPeer peer;

  PapDriverTest() throws IOException {
    peer = new ScriptedPeer();
  }

  @AfterEach
  void close() throws IOException {
    peer.close();
  }

  @Test
  void a_push_message_has_its_control_entity_and_then_the_notification() throws Exception {
    peer.answers(202, ACCEPTED);

    Handover handover = driver.hand(gateway(Map.of("bearer", "SMS")), parcel("+4917012345", 7));

    ScriptedPeer.Request request = peer.request();
    String id = Ids.text(99) + "-7-" + "%08x".formatted("+4917012345".hashCode()) + "@muster";
    assertThat(handover.reference()).isEqualTo(id);
    assertThat(request.line()).isEqualTo("POST /pap HTTP/1.1");
    assertThat(request.headers()).doesNotContainKey("authorization");
    String type = request.headers().get("content-type");
    assertThat(type)
        .startsWith("multipart/related; boundary=\"")
        .endsWith("; type=\"application/xml\"");
    String boundary = "--" + type.split("\"")[1];
    String[] parts = new String(request.body(), StandardCharsets.ISO_8859_1).split(boundary);
    assertThat(parts).hasSize(4);
    assertThat(parts[1])
        .startsWith("\r\nContent-Type: application/xml; charset=UTF-8\r\n\r\n<?xml version=\"1.0\"")
        .contains("<!DOCTYPE pap PUBLIC \"-//WAPFORUM//DTD PAP 2.1//EN\"")
        .contains("<push-message push-id=\"" + id + "\"")
        .contains("deliver-before-timestamp=\"2026-02-03T10:00:00Z\"")
        .contains("ppg-notify-requested-to=\"" + PUBLIC + "/push/pap/g/key-of-")
        .contains("<address address-value=\"WAPPUSH=+4917012345/TYPE=PLMN@ppg.example\"/>")
        .contains(
            "<quality-of-service priority=\"medium\" delivery-method=\"notspecified\""
                + " bearer=\"SMS\" bearer-required=\"true\"/>");
    assertThat(parts[2])
        .isEqualTo(
            "\r\nContent-Type: application/vnd.syncml.dm.notification\r\n"
                + "X-Wap-Application-Id: x-wap-application:syncml.dm\r\n"
                + "Content-Transfer-Encoding: binary\r\n\r\n\u0020\u0000\r\n");
    assertThat(parts[3]).isEqualTo("--\r\n");
  }

  @Test
  void an_attempt_that_is_repeated_has_the_same_push_id_and_a_repetition_another_one()
      throws Exception {
    Gateway gateway = gateway(Map.of());
    peer.answers(200, ACCEPTED).answers(200, answer("2007")).answers(200, ACCEPTED);
    String first = driver.hand(gateway, parcel("+4917012345", 7)).reference();

    assertThat(driver.hand(gateway, parcel("+4917012345", 7)).reference())
        .as("a duplicate was taken before")
        .isEqualTo(first);
    assertThat(driver.hand(gateway, parcel("+4917012345", 8)).reference()).isNotEqualTo(first);
  }

  @Test
  void whoever_has_a_password_signs_in_with_it() throws Exception {
    peer.answers(200, ACCEPTED);

    driver.hand(gateway(Map.of("username", "muster", "password", "pä:ss")), parcel("10.0.0.1", 7));

    assertThat(peer.request().headers())
        .containsEntry("authorization", "Basic bXVzdGVyOnDDpDpzcw==");
  }

  @Test
  void a_gateway_that_is_not_asked_gives_no_receipt() throws Exception {
    peer.answers(200, ACCEPTED);

    Handover handover = driver.hand(gateway(Map.of("results", "false")), parcel("10.0.0.1", 7));

    assertThat(handover.reference()).isNull();
    assertThat(new String(peer.request().body(), StandardCharsets.ISO_8859_1))
        .doesNotContain("ppg-notify-requested-to");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | 2003 | REFUSED   | answered 2003 Address Not Found: so.",
        "202 | 4001 | BUSY      | answered 4001 Service Unavailable: so.",
        "202 | 3000 | DOWN      | answered 3000 Internal Server Error: so.",
        "202 | 3010 | UNREACHED | answered 3010 Required Bearer Not Available: so.",
        "400 | 2000 | REFUSED   | answered 400, 2000 Bad Request: so.",
        "404 | 2003 | REFUSED   | answered 404, 2003 Address Not Found: so.",
        "410 | 4000 | DOWN      | answered 410, 4000 Service Failure: so.",
        "400 | 3010 | UNREACHED | answered 400, 3010 Required Bearer Not Available: so.",
        "401 | 2001 | DOWN      | answered 401, 2001 Forbidden: so.",
        "429 | 4001 | BUSY      | answered 429",
        "500 | 1001 | DOWN      | answered 500"
      })
  void a_refusal_has_the_gateways_words(
      int status, String code, GatewayRefusal.Kind kind, String words) {
    peer.answers(status, answer(code));

    assertRefused(gateway(Map.of()), kind, words);
  }

  @ParameterizedTest
  @CsvSource({
    "400, DOWN",
    "403, DOWN",
    "404, DOWN",
    "405, DOWN",
    "410, DOWN",
    "415, DOWN",
    "429, BUSY",
    "503, DOWN"
  })
  void without_a_code_it_is_the_gateways_url_and_no_word_about_a_device(
      int status, GatewayRefusal.Kind kind) {
    peer.answers(status, "<html>no</html>");

    assertRefused(gateway(Map.of()), kind, "answered " + status);
  }

  @Test
  void an_answer_that_is_no_push_response_is_none() {
    peer.answers(200, "OK");
    assertRefused(gateway(Map.of()), GatewayRefusal.Kind.DOWN, "not with a push-response");
    peer.answers(200, "<pap><cancel-response code=\"1000\"/></pap>");
    assertRefused(gateway(Map.of()), GatewayRefusal.Kind.DOWN, "not with a push-response");
    peer.answersForEver(8_192);
    assertRefused(gateway(Map.of()), GatewayRefusal.Kind.DOWN, "not with a push-response");
  }

  @Test
  void results_are_taken_with_the_key_of_a_gateway_that_is_switched_on() throws Exception {
    Gateway gateway = gateway(Map.of("username", "u", "password", "p"));
    String key = "key-of-" + "pap results g p".hashCode();
    assertThat(driver.keyed("g", key)).isEmpty();

    driver.follow(List.of(gateway));

    assertThat(driver.keyed("g", key)).contains(gateway);
    assertThat(driver.keyed("g", key + "x")).isEmpty();
    assertThat(driver.keyed("g", "")).isEmpty();
    assertThat(driver.keyed("h", key)).isEmpty();
    driver.follow(List.of(gateway(Map.of("username", "u", "password", "q"))));
    assertThat(driver.keyed("g", key)).as("another password, another key").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "priority, urgent",
    "delivery, fast",
    "version, 1.0",
    "domain, a b",
    "bearer, <x>",
    "network, '\"'",
    "username, a:b",
    "password, secret-p",
    "timeout, PT2M1S",
    "username, muster"
  })
  void settings_that_do_not_fit_are_refused(String name, String value) {
    assertThatThrownBy(() -> driver.check(gateway(Map.of(name, value)).settings()))
        .isInstanceOf(Refusal.class)
        .hasMessageNotContaining("secret-p");
  }

  private void assertRefused(Gateway gateway, GatewayRefusal.Kind kind, String words) {
    assertThatThrownBy(() -> driver.hand(gateway, parcel("+4917012345", 7)))
        .isInstanceOfSatisfying(
            GatewayRefusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind))
        .hasMessageContaining(words);
  }

  private Gateway gateway(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("url", peer.at("/pap").toString());
    all.putIfAbsent("domain", "ppg.example");
    return new Gateway("g", "pap", GatewaySettings.of(driver.rules(), all), 16);
  }

  private static String answer(String code) {
    return "<?xml version=\"1.0\"?><pap><push-response push-id=\"x\"><response-result code=\""
        + code
        + "\" desc=\"so\"/></push-response></pap>";
  }

  private static Parcel parcel(String address, int notificationId) {
    return new Parcel(99, "urn:imei:1", notificationId, address, new byte[] {0x20, 0}, NOW);
  }
}
