package org.muster.it.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.Line;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.wire.Package1;
import org.muster.simulator.wire.Package2;
import org.muster.simulator.wire.Package3;

/**
 * What nobody should send to the DM endpoint: each is refused clearly, never in JSON, and the
 * session that the device has meanwhile goes on as if nothing had been said.
 */
@OnTheServer
class HostilePackagesIT {

  private static final int HUNDRED_MEGABYTES = 100 * 1024 * 1024;

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private String command;
  private Conversation live;

  @BeforeEach
  void a_session_is_live() {
    command = operator.queues(device, get(DEV_ID));
    live = device.opens().isAsked(get(DEV_ID));
  }

  @AfterEach
  void the_live_session_goes_on() {
    live.answers(with(text("1"))).isDismissed();
    assertThat(operator.sees(command, "SUCCEEDED").getInt("attempts")).isEqualTo(1);
    assertThat(operator.sessionsOf(device)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nonsense",
        "{",
        "{\"Alert\":[}",
        "{\"Alert\":[]",
        "[]",
        "[{}]",
        "5",
        "null",
        "\"text\"",
        "true",
        "\u0000\u0000",
        "<SyncML/>"
      })
  void a_body_that_is_no_json_object(String body) {
    isRefused(device.initiates(body), 400);
    isRefused(device.sends(Package3.MEDIA_TYPE, body.getBytes(StandardCharsets.UTF_8)), 400);
  }

  @Test
  void bytes_that_are_no_utf8() {
    isRefused(device.sends(Package1.MEDIA_TYPE, new byte[] {'{', (byte) 0xc3, '}'}), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary=b",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"b"
      })
  void a_multipart_without_a_report(String contentType) {
    isRefused(device.sends(contentType, "nonsense".getBytes(StandardCharsets.UTF_8)), 400);
    isRefused(device.sends(contentType, new byte[0]), 400);
    isRefused(
        device.sends(
            contentType,
            "--b\r\nContent-Disposition: form-data\r\n\r\nno json\r\n--b--\r\n"
                .getBytes(StandardCharsets.UTF_8)),
        400);
  }

  @Test
  void more_parts_than_anybody_needs() {
    String body = "--b\r\n\r\n\r\n".repeat(1500) + "--b--\r\n";

    isRefused(
        device.sends("multipart/form-data; boundary=b", body.getBytes(StandardCharsets.US_ASCII)),
        400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/plain",
        "application/vnd.oma.dm.request+json",
        "application/vnd.syncml.dm+xml",
        "multipart/mixed; boundary=b"
      })
  void another_media_type(String contentType) {
    isRefused(device.sends(contentType, "{}".getBytes(StandardCharsets.UTF_8)), 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", ";", "/"})
  void a_media_type_that_is_none(String contentType) {
    Answer answer = device.sends(contentType, "{}".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.status()).isIn(400, 415);
    isRefused(answer, answer.status());
  }

  @Test
  void no_media_type() {
    isRefused(sendsWithout("Content-Type"), 415);
  }

  @Test
  void a_wish_for_an_answer_of_another_kind() {
    isRefused(sendsWith("Accept", "application/vnd.syncml.dm+xml"), 406);
    isRefused(sendsWith("Accept", "text/html, application/json;q=0.9"), 406);
  }

  @Test
  void depth() {
    String deep = "{\"Alert\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

    isRefused(device.initiates(deep), 400);
    isRefused(device.sends(Package3.MEDIA_TYPE, deep.getBytes(StandardCharsets.UTF_8)), 400);
    isRefused(device.initiates("{\"a\":".repeat(10_000)), 400);
  }

  @Test
  void a_hundred_megabytes_that_are_announced() {
    try (Line line = Line.open()) {
      line.says(head("Content-Length: " + HUNDRED_MEGABYTES));
      line.pours(new byte[64 * 1024], HUNDRED_MEGABYTES / (64 * 1024));

      assertThat(line.hears()).startsWith("HTTP/1.1 413").doesNotContainIgnoringCase("json");
    }
  }

  @Test
  void a_hundred_megabytes_that_are_not_announced() {
    byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    try (Line line = Line.open()) {
      line.says(head("Transfer-Encoding: chunked"));
      long poured = line.pours(chunk, HUNDRED_MEGABYTES / 0x10000);

      assertThat(line.hears()).startsWith("HTTP/1.1 413").doesNotContainIgnoringCase("json");
      assertThat(poured).as("what the server took").isLessThan(HUNDRED_MEGABYTES);
    }
  }

  @Test
  void a_length_that_is_none_or_a_body_that_breaks_off() {
    try (Line line = Line.open()) {
      assertThat(line.says(head("Content-Length: many")).hears()).startsWith("HTTP/1.1 400");
    }
    try (Line line = Line.open()) {
      line.says(head("Content-Length: 50")).sends("{\"Alert\":");
    }
  }

  @Test
  void a_device_that_does_not_say_who_it_is() {
    isRefused(sendsWithout("OMADM-DevID"), 400);
    isRefused(sendsWith("OMADM-DevID", ""), 400);
    isRefused(sendsWith("OMADM-DevID", ";"), 400);
    isRefused(sendsWith("OMADM-DevID", "with blank"), 400);
    isRefused(sendsWith("OMADM-DevID", "x".repeat(1000)), 400);
  }

  @Test
  void a_device_that_says_it_is_another_one() {
    isRefused(sendsWith("OMADM-DevID", LockstepDevice.registered().id()), 403);
    isRefused(sendsWith("OMADM-DevID", "IMEI:0"), 403);
  }

  @Test
  void a_device_that_nobody_knows_or_that_does_not_know_its_password() {
    isChallenged(sendsWith("Authorization", new Credentials("unknown", "x").asBasic()));
    isChallenged(sendsWith("Authorization", new Credentials(device.id(), "wrong").asBasic()));
    isChallenged(sendsWith("Authorization", new Credentials(device.id(), "").asBasic()));
    isChallenged(sendsWith("Authorization", "Basic !!!"));
    isChallenged(sendsWith("Authorization", "Digest username=\"x\""));
    isChallenged(sendsWithout("Authorization"));
  }

  @Test
  void who_is_not_known_learns_nothing_about_what_was_wrong_with_the_package() {
    Map<String, String> headers = headers();
    headers.put("Authorization", new Credentials(device.id(), "wrong").asBasic());

    isChallenged(
        Api.anonymously().send("POST", "/dm", headers, "{".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void results_without_a_session() {
    LockstepDevice other = LockstepDevice.registered();

    isRefused(
        other.sends(Package3.MEDIA_TYPE, "{\"Status\":[200]}".getBytes(StandardCharsets.UTF_8)),
        400);
    assertThat(operator.sessionsOf(other)).isEmpty();
  }

  @Test
  void another_method() {
    for (String method : new String[] {"GET", "PUT", "DELETE", "PATCH"}) {
      isRefused(Api.anonymously().send(method, "/dm", headers(), new byte[0]), 405);
    }
  }

  @Test
  void a_path_that_leads_nowhere() {
    Answer answer =
        Api.anonymously().send("POST", "/dm/a/b", headers(), "{}".getBytes(StandardCharsets.UTF_8));

    isRefused(answer, 404);
  }

  private static void isChallenged(Answer answer) {
    isRefused(answer, 401);
    assertThat(answer.header("WWW-Authenticate").orElse(""))
        .startsWith("Digest ")
        .contains("Basic ");
  }

  /** An error at this endpoint is text or nothing: a client read JSON as an empty Package#2. */
  private static void isRefused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.mediaType()).isIn("", "text/plain");
    assertThat(answer.text()).doesNotStartWith("{").doesNotContain("Exception", "org.muster");
  }

  private Answer sendsWith(String header, String value) {
    Map<String, String> headers = headers();
    headers.put(header, value);
    return Api.anonymously().send("POST", "/dm", headers, "{}".getBytes(StandardCharsets.UTF_8));
  }

  private Answer sendsWithout(String header) {
    Map<String, String> headers = headers();
    headers.remove(header);
    return Api.anonymously().send("POST", "/dm", headers, "{}".getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", Package1.MEDIA_TYPE);
    headers.put("Accept", Package2.MEDIA_TYPE);
    headers.put("OMADM-DevID", device.id());
    headers.put("Authorization", device.credentials().asBasic());
    return headers;
  }

  private String[] head(String length) {
    return new String[] {
      "POST /dm HTTP/1.1",
      "Host: localhost",
      "Content-Type: " + Package1.MEDIA_TYPE,
      "OMADM-DevID: " + device.id(),
      "Authorization: " + device.credentials().asBasic(),
      length
    };
  }
}
