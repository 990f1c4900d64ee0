package org.muster.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.operator.OperatorApi;

/** Devices that ask too much, and a server that has too much to do; its limits are small here. */
@Tag("kill")
@Timeout(300)
class LimitsIT {

  private static final String HERE = "127.0.0.1";
  private static final String ELSEWHERE = "127.0.0.2";
  private static final String WRONG = "not-the-password";

  /** A smaller body keeps nobody busy before all of it is there. */
  private static final int TOO_LARGE_TO_BE_GATHERED = 100_000;

  private static final AtomicInteger COUNT = new AtomicInteger();

  private static ServerProcess server;
  private static HttpLines lines;
  private static OperatorApi api;

  @BeforeAll
  static void start() throws IOException {
    server =
        new ServerProcess(
            "limits",
            Map.of(
                "MUSTER_GUARD_SESSIONS_PER_DEVICE", "3",
                "MUSTER_GUARD_FAILURES_PER_DEVICE", "3",
                "MUSTER_GUARD_BUSY_AT", "1"));
    server.start();
    lines = new HttpLines();
    api = new OperatorApi(server.uri(), server.administrator(), lines);
  }

  @AfterAll
  static void stop() throws IOException {
    lines.close();
    server.close();
  }

  @Test
  void a_device_opens_so_many_sessions_and_then_has_to_wait() throws IOException {
    String password = registered("OFTEN");
    for (int n = 0; n < 3; n++) {
      assertThat(comes("OFTEN", password, HERE)).startsWith("HTTP/1.1 200");
    }

    String refused = comes("OFTEN", password, HERE);

    assertThat(refused).startsWith("HTTP/1.1 429").containsIgnoringCase("retry-after: ");
    assertThat(refused).contains("text/plain").contains("too many sessions").doesNotContain("{");
    assertThat(comes("SELDOM", registered("SELDOM"), HERE)).startsWith("HTTP/1.1 200");
  }

  @Test
  void whoever_guesses_is_not_listened_to_and_locks_nobody_else_out() throws IOException {
    String password = registered("GUESSED");
    for (int n = 0; n < 3; n++) {
      assertThat(comes("GUESSED", WRONG, HERE)).startsWith("HTTP/1.1 401");
    }

    assertThat(comes("GUESSED", password, HERE))
        .startsWith("HTTP/1.1 429")
        .containsIgnoringCase("retry-after: ");
    assertThat(comes("GUESSED", password, ELSEWHERE)).startsWith("HTTP/1.1 200");
    assertThat(comes("NEIGHBOUR", registered("NEIGHBOUR"), HERE)).startsWith("HTTP/1.1 200");
  }

  @Test
  void whoever_guesses_under_ever_other_devids_is_not_listened_to_either() throws IOException {
    registered("VICTIM");
    for (int n = 0; n < 3; n++) {
      assertThat(guessesAt("VICTIM", "MASK-" + n)).startsWith("HTTP/1.1 401");
    }

    assertThat(guessesAt("VICTIM", "MASK-3")).startsWith("HTTP/1.1 429");
  }

  @Test
  void a_name_with_a_nul_is_a_wrong_one() throws IOException {
    assertThat(guessesAt("a\0", "NUL")).startsWith("HTTP/1.1 401");
  }

  @Test
  void new_sessions_are_put_off_while_there_is_too_much_to_do() throws IOException {
    String slow = registered("SLOW");
    String running = registered("RUNNING");
    String other = registered("OTHER");
    assertThat(comes("RUNNING", running, HERE)).startsWith("HTTP/1.1 200");
    try (Caller caller = Caller.from(server.uri(), HERE)) {
      caller.begins("SLOW", slow, TOO_LARGE_TO_BE_GATHERED);

      await("a server that is busy")
          .atMost(Duration.ofSeconds(30))
          .until(() -> anotherComes().startsWith("HTTP/1.1 503"));
      assertThat(comes("OTHER", other, HERE))
          .containsPattern("(?i)retry-after: ([345][0-9]|60)\r\n");
      assertThat(reports("RUNNING", running)).doesNotStartWith("HTTP/1.1 503");
      caller.says("{}" + " ".repeat(TOO_LARGE_TO_BE_GATHERED - 2));

      assertThat(caller.hears()).startsWith("HTTP/1.1 200");
    }
    assertThat(comes("OTHER", other, HERE)).startsWith("HTTP/1.1 200");
  }

  private static String anotherComes() throws IOException {
    String name = "LATE-" + COUNT.incrementAndGet();
    return comes(name, registered(name), HERE);
  }

  private static String registered(String device) throws IOException {
    return api.register(device, Optional.empty()).password();
  }

  private static String comes(String device, String password, String from) throws IOException {
    try (Caller caller = Caller.from(server.uri(), from)) {
      caller.begins(device, password, 2);
      caller.says("{}");
      return caller.hears();
    }
  }

  private static String guessesAt(String name, String claimed) throws IOException {
    try (Caller caller = Caller.from(server.uri(), HERE)) {
      caller.claims(claimed, name, WRONG);
      caller.says("{}");
      return caller.hears();
    }
  }

  private static String reports(String device, String password) throws IOException {
    try (Caller caller = Caller.from(server.uri(), HERE)) {
      caller.goesOn(device, password, 2);
      caller.says("{}");
      return caller.hears();
    }
  }
}
