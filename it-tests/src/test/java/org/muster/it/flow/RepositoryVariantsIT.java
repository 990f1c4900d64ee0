package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.done;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Command;

/** Defaults that differ by the network that a device is at home in (TS §5.3.10, §6.2). */
@OnTheServer
class RepositoryVariantsIT {

  private static final String MACROS = "/[MCC]/[MNC]";

  private final LockstepDevice device = LockstepDevice.registered();
  private final Api administrator = Api.asAdministrator();
  private final Api anybody = Api.anonymously();

  @ParameterizedTest
  @CsvSource({
    "/310/410, network",
    "/310/410/IMEI%3A0044, network",
    "/310/260, country",
    "/310/-1, country",
    "/310, country",
    "/262/01, default",
    "/-1/-1, default",
    "/[MCC]/[MNC], default",
    "/IMEI%3A0044, default",
    "/%2F/%00, default",
    "'', default"
  })
  void the_path_behind_the_token_decides(String behind, String expected) {
    String token = deposits("?standing=true", "default");
    keeps(token, "310?mnc=410", "network");
    keeps(token, "310", "country");

    Answer answer = anybody.get("/repository/" + token + encoded(behind));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo(expected);
  }

  @Test
  void whoever_keeps_a_variant_is_told_the_address_that_asks_for_the_network() {
    String token = deposits("?standing=true", "default");

    assertThat(Api.json(keeps(token, "310?mnc=410", "x")).getString("uri"))
        .endsWith("/repository/" + token + MACROS);
    JsonObject details = administrator.read("/api/v1/repository/" + token);
    assertThat(details.getString("uri")).endsWith(MACROS);
    assertThat(variantsOf(token)).hasSize(1);
  }

  @Test
  void a_variant_that_is_dropped_is_the_default_again() {
    String token = deposits("?standing=true", "default");
    keeps(token, "310?mnc=410", "network");

    Answer dropped = administrator.delete("/api/v1/repository/" + token + "/variants/310?mnc=410");

    assertThat(dropped.status()).isEqualTo(204);
    assertThat(anybody.get("/repository/" + token + "/310/410").text()).isEqualTo("default");
  }

  @Test
  void only_what_stands_has_variants_and_only_for_networks() {
    String once = deposits("", "x");
    String standing = deposits("?standing=true", "x");

    assertThat(keeps(once, "310", "y").status()).isEqualTo(409);
    assertThat(keeps(standing, "31", "y").status()).isEqualTo(400);
    assertThat(keeps(standing, "310?mnc=1", "y").status()).isEqualTo(400);
    assertThat(keeps(standing, "310", "y".repeat(70_000)).status()).isEqualTo(413);
    assertThat(keeps("x".repeat(32), "310", "y").status()).isEqualTo(404);
  }

  @Test
  void a_task_provides_a_default_for_each_network() {
    String task =
        """
        {"steps":[{"verb":"provide_default","object":"urn:oma:mo:oma-mms:1.3","value":{"MMS":{"Addr":"any"}},
          "variants":[{"mcc":"310","mnc":"410","value":{"MMS":{"Addr":"one"}}}]}]}
        """;
    Answer begun = administrator.post(device.path() + "/tasks", task);
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);

    Conversation conversation = device.opens();
    Command provide = conversation.asked().get(0);
    String template = provide.words().get(1);
    conversation.answers(done()).isDismissed();

    assertThat(template).endsWith(MACROS);
    String token = URI.create(template.replace(MACROS, "")).getRawPath();
    assertThat(anybody.get(token + "/310/410").text()).contains("one");
    assertThat(anybody.get(token + "/-1/-1").text()).contains("any");
  }

  private String deposits(String query, String content) {
    return Api.json(administrator.post("/api/v1/repository" + query, "text/plain", content))
        .getString("token");
  }

  private Answer keeps(String token, String network, String content) {
    return administrator.send(
        "PUT",
        "/api/v1/repository/" + token + "/variants/" + network,
        Map.of("Content-Type", "text/plain"),
        content.getBytes(StandardCharsets.UTF_8));
  }

  private List<JsonObject> variantsOf(String token) {
    return administrator
        .read("/api/v1/repository/" + token + "/variants")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  /** A client that sends brackets as they are is none that this test can be. */
  private static String encoded(String behind) {
    return behind.replace("[", "%5B").replace("]", "%5D");
  }
}
