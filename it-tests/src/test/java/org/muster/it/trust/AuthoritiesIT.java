package org.muster.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** The authorities that operators believe about devices. */
@OnTheServer
class AuthoritiesIT {

  private static final String LIST = "/api/v1/device-authorities";

  @TempDir static Path folder;

  private static CertificateShop shop;

  private final Api api = Api.asAdministrator();
  private final String name = "a" + UUID.randomUUID();

  @BeforeAll
  static void makes_certificates() {
    shop =
        new CertificateShop(folder)
            .authority("root")
            .authority("stranger")
            .issued("lost", "root", "CN=IMEI:1");
  }

  @AfterEach
  void believe_nobody() {
    api.delete(LIST + "/" + name);
  }

  @Test
  void an_authority_is_added_looked_at_and_removed() {
    Answer added = adds("root", Json.createObjectBuilder());

    assertThat(added.status()).as(added.text()).isEqualTo(201);
    JsonObject shown = api.read(LIST + "/" + name);
    assertThat(shown.getString("subject")).isEqualTo("CN=root");
    assertThat(shown.getString("fingerprint")).hasSize(64);
    assertThat(shown.getJsonObject("rule")).hasToString("{\"from\":\"CN\"}");
    assertThat(shown).doesNotContainKey("revocations");
    assertThat(api.read(LIST).toString()).contains(name);
    assertThat(adds("root", Json.createObjectBuilder()).status()).isEqualTo(409);
    assertThat(api.delete(LIST + "/" + name).status()).isEqualTo(204);
    assertThat(api.get(LIST + "/" + name).status()).isEqualTo(404);
  }

  @Test
  void a_certificate_is_believed_by_one_name_only() {
    adds("root", Json.createObjectBuilder());

    String other = "b" + UUID.randomUUID();
    Answer again =
        api.post(
            LIST,
            Json.createObjectBuilder()
                .add("name", other)
                .add("certificate", new String(shop.pem("root"), StandardCharsets.US_ASCII))
                .build()
                .toString());

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains(name);
  }

  @Test
  void its_list_is_taken_if_it_has_signed_it() {
    adds("root", Json.createObjectBuilder());

    Answer taken = brings(shop.crl("root", shop.certificate("lost")));

    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    JsonObject revocations = Api.json(taken).getJsonObject("revocations");
    assertThat(revocations.getInt("count")).isEqualTo(1);
    assertThat(revocations.getBoolean("overdue")).isFalse();
    assertThat(brings(shop.crl("stranger", shop.certificate("lost"))).status()).isEqualTo(400);
    assertThat(brings("no list".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
  }

  @Test
  void its_rule_is_changed() {
    adds("root", Json.createObjectBuilder());

    Answer changed =
        api.put(
            LIST + "/" + name + "/rule",
            "{\"from\":\"SAN_URI\",\"pattern\":\"urn:imei:(\\\\d+)\",\"form\":\"IMEI:$1\"}");

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(Api.json(changed).getJsonObject("rule").getString("form")).isEqualTo("IMEI:$1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rule.pattern | {\"pattern\":\"(\"}",
        "rule.form    | {\"form\":\"$1\"}",
        "rule.from    | {\"from\":\"O\"}"
      })
  void a_rule_that_cannot_work_is_refused(String parameter, String rule) {
    Answer answer =
        adds(
            "root",
            Json.createObjectBuilder()
                .add("rule", Json.createReader(new java.io.StringReader(rule)).readObject()));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(Api.json(answer).getString("parameter")).isEqualTo(parameter);
  }

  @Test
  void a_certificate_of_a_device_is_no_authority() {
    Answer answer = adds("lost", Json.createObjectBuilder());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(Api.json(answer).getString("parameter")).isEqualTo("certificate");
  }

  private Answer adds(String certificate, JsonObjectBuilder form) {
    return api.post(
        LIST,
        form.add("name", name)
            .add("certificate", new String(shop.pem(certificate), StandardCharsets.US_ASCII))
            .build()
            .toString());
  }

  private Answer brings(byte[] list) {
    return api.send(
        "PUT", LIST + "/" + name + "/crl", Map.of("Content-Type", "application/pkix-crl"), list);
  }
}
