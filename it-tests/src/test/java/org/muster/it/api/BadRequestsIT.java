package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.api.Problems.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** Requests that are no requests: each is refused as a problem, and nothing comes of it. */
@OnTheServer
class BadRequestsIT {

  private final Api api = Api.asAdministrator();
  private final LockstepDevice device = LockstepDevice.registered();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "nonsense",
        "null",
        "[]",
        "5",
        "\"text\"",
        "{\"command\":[\"END\"]} trailing",
        "{\"command\":[\"END\"],\"command\":[\"END\"]}",
        "{'command':['END']}",
        "\u0000"
      })
  void what_is_no_json_object_is_refused(String body) {
    problem(api.post(device.path() + "/commands", body), 400);

    device.opens().isDismissed();
  }

  @Test
  void depth_is_refused_without_an_error_inside() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);

    problem(api.post(device.path() + "/commands", deep), 400);
    problem(api.post(device.path() + "/commands", "{\"command\":" + deep + "}"), 400);
    problem(api.post("/api/v1/devices", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)), 400);
  }

  @Test
  void five_megabytes_are_too_much() {
    String large = "{\"command\":[\"GET\",\"" + "x".repeat(5 * 1024 * 1024) + "\"]}";

    problem(api.post(device.path() + "/commands", large), 413);
  }

  @Test
  void bytes_that_are_no_utf8_are_refused() {
    byte[] bytes = "{\"id\":\"x\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);

    problem(
        api.send("POST", "/api/v1/devices", Map.of("Content-Type", "application/json"), bytes),
        400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/vnd.oma.dm.request+json"})
  void another_media_type_is_not_taken(String mediaType) {
    problem(api.post(device.path() + "/commands", mediaType, "{\"command\":[\"END\"]}"), 415);
    problem(api.post("/api/v1/devices", mediaType, "{\"id\":\"x\"}"), 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", ";", "application/json, text/plain"})
  void a_media_type_that_is_none_is_refused_in_words(String mediaType) {
    Answer answer = api.post("/api/v1/devices", mediaType, "{\"id\":\"x\"}");

    assertThat(answer.status()).isIn(400, 415);
    problem(answer, answer.status());
  }

  @Test
  void a_body_without_a_media_type_is_not_taken() {
    Answer answer =
        api.send("POST", "/api/v1/devices", Map.of(), "{}".getBytes(StandardCharsets.UTF_8));

    problem(answer, 415);
  }

  @Test
  void a_charset_is_fine() {
    assertThat(
            api.post(
                    device.path() + "/commands",
                    "application/json;charset=utf-8",
                    "{\"command\":[\"END\"]}")
                .status())
        .isEqualTo(202);
  }

  @Test
  void a_method_that_does_not_exist_there_is_refused() {
    problem(api.delete("/api/v1/devices"), 405);
    problem(
        api.send("PUT", device.path(), Map.of("Content-Type", "application/json"), new byte[0]),
        405);
  }

  @Test
  void a_page_that_nobody_gave_is_refused() {
    problem(api.get("/api/v1/sessions?after=nonsense"), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWAITING", "ended", "1"})
  void a_state_that_does_not_exist_is_refused(String state) {
    Problems.blames(api.get("/api/v1/sessions?state=" + state), 400, "state");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{\"verb\":\"read\",\"uri\":\"urn:x:y/(x)/A\",\"where\":{\"(x)/ID\":null}}",
        "{\"verb\":\"execute\",\"uri\":\"urn:x:y//A\",\"arguments\":{\"a\":null}}",
        "{\"verb\":\"command\",\"command\":[\"GET\",null]}",
        "{\"verb\":\"provide_default\",\"object\":\"urn:x:y\",\"value\":{\"A\":1},"
            + "\"variants\":[null]}"
      })
  void a_step_with_nothing_in_it_where_something_belongs_is_refused(String step) {
    for (String override : List.of("", ",\"override\":true")) {
      problem(
          api.post(device.path() + "/tasks", "{\"steps\":[" + step + "]" + override + "}"), 400);
    }
  }

  @Test
  void a_deposit_needs_a_media_type() {
    problem(api.send("POST", "/api/v1/repository", Map.of(), new byte[] {1}), 400);
  }
}
