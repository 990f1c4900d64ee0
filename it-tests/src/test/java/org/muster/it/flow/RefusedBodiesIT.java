package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.flow.LargeFiles.BINARY;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.Wire;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;

/** What the Data Repository does not take, and mostly does not even read. */
@OnTheServer
class RefusedBodiesIT {

  private final Operator operator = new Operator();
  private final Api anybody = Api.anonymously();

  @Test
  void a_body_that_says_that_it_is_too_large_is_not_read() throws Exception {
    String slot = operator.opensSlot();
    try (Wire wire = new Wire()) {
      wire.head(
          "PUT " + Api.path(slot),
          List.of("Content-Type: " + BINARY, "Content-Length: 5000000000"));

      assertThat(wire.status()).contains("413");
    }
  }

  @Test
  void an_operators_body_has_the_same_bound() throws Exception {
    String who = "admin:" + ServerUnderTest.ADMINISTRATOR_PASSWORD;
    String basic = Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8));
    try (Wire wire = new Wire()) {
      wire.head(
          "POST /api/v1/repository",
          List.of(
              "Authorization: Basic " + basic,
              "Content-Type: " + BINARY,
              "Content-Length: 5000000000"));

      assertThat(wire.status()).contains("413");
    }
  }

  @Test
  void nothing_is_read_of_what_is_brought_to_a_token_that_nobody_gave() throws Exception {
    try (Wire wire = new Wire()) {
      wire.head(
          "PUT /repository/" + "x".repeat(32),
          List.of("Content-Type: " + BINARY, "Content-Length: 5000000"));

      assertThat(wire.status()).contains("404");
    }
  }

  @Test
  void a_part_or_a_coding_is_not_taken_for_the_content() {
    String slot = operator.opensSlot();

    assertThat(put(slot, Map.of("Content-Encoding", "gzip")).status()).isEqualTo(415);
    assertThat(put(slot, Map.of("Content-Range", "bytes 0-0/2")).status()).isEqualTo(400);
    assertThat(put(slot, Map.of("Content-Encoding", "identity")).status()).isEqualTo(204);
  }

  private Answer put(String slot, Map<String, String> header) {
    return anybody.with("Content-Type", BINARY).send("PUT", Api.path(slot), header, new byte[] {1});
  }
}
