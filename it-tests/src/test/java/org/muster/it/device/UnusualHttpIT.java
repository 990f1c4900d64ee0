package org.muster.it.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.hget;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Line;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.wire.Package1;

/** HTTP as clients were seen to write it, byte by byte; the server must not lose one of them. */
@OnTheServer
class UnusualHttpIT {

  private static final String END = "{\"CMD\":[[\"END\"]]}";

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();

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
    List<String> lines = new ArrayList<>(List.of("POST /dm HTTP/1.1"));
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
