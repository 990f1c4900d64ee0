package org.muster.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Line;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Credentials;

/** Too many headers, and too many who take their time: others are served all the same. */
@OnTheServer
class FloodIT {

  /** Twice as many as the server has threads for requests. */
  private static final int SLOW_ONES = 100;

  private final List<Line> slow = new ArrayList<>();

  @AfterEach
  void close() {
    slow.forEach(Line::close);
  }

  @ParameterizedTest
  @MethodSource("floods")
  void a_flood_of_headers_is_refused(String headers) {
    try (Line line = Line.open()) {
      String answer =
          line.says("GET /health HTTP/1.1", "Host: localhost", "Connection: close", headers)
              .hearsToTheEnd();

      assertThat(answer).doesNotStartWith("HTTP/1.1 200").doesNotStartWith("HTTP/1.1 500");
    }
    assertThat(Api.anonymously().get("/health").status()).isEqualTo(200);
  }

  static Stream<String> floods() {
    return Stream.of(
        "X-Long: " + "x".repeat(100_000),
        String.join("\r\n", IntStream.range(0, 500).mapToObj(i -> "X-" + i + ": y").toList()),
        String.join(
            "\r\n", IntStream.range(0, 300).mapToObj(i -> "Cookie: a" + i + "=b").toList()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dm", "/api/v1/devices", "/api/v1/sign-in"})
  void many_who_send_slowly_stop_nobody(String path) {
    LockstepDevice device = LockstepDevice.registered();
    for (int i = 0; i < SLOW_ONES; i++) {
      slow.add(Line.open().says(head(path, device)).sends("{"));
    }

    assertThat(Api.anonymously().get("/health").status()).isEqualTo(200);
    LockstepDevice other = LockstepDevice.registered();
    other.opens().isDismissed();
    slow.forEach(line -> line.sends(" "));
    other.opens().isDismissed();
  }

  @Test
  void many_who_never_finish_their_head_stop_nobody() {
    for (int i = 0; i < SLOW_ONES; i++) {
      slow.add(Line.open().sends("POST /dm HTTP/1.1\r\nHost: local"));
    }

    LockstepDevice.registered().opens().isDismissed();
  }

  private static String[] head(String path, LockstepDevice device) {
    Credentials who =
        path.equals("/dm")
            ? device.credentials()
            : new Credentials("admin", ServerUnderTest.ADMINISTRATOR_PASSWORD);
    return new String[] {
      "POST " + path + " HTTP/1.1",
      "Host: localhost",
      "OMADM-DevID: " + device.id(),
      "Authorization: " + who.asBasic(),
      "Content-Type: "
          + (path.equals("/dm") ? "application/vnd.oma.dm.initiation+json" : "application/json"),
      "Content-Length: 1000"
    };
  }
}
