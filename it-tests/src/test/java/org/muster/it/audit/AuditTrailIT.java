package org.muster.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** The trail is complete, in order, and nobody's to change. */
@OnTheServer
class AuditTrailIT {

  private static final Path CHECK =
      Path.of("../wildfly-config/src/main/server/bin/audit-check.sh").toAbsolutePath();

  private final Trail trail = new Trail();
  private final LockstepDevice device = LockstepDevice.registered();
  @TempDir private Path folder;

  @Deployment(testable = false)
  static WebArchive a_way_to_the_database() {
    return ShrinkWrap.create(WebArchive.class, "forger.war").addClass(ForgerServlet.class);
  }

  @Test
  void an_entry_says_who_did_what_to_what_from_where_and_why() {
    JsonObject entry =
        trail.of(api -> api.patch(device.path(), "{\"groups\":[\"b\",\"a\"]}")).get(0);

    assertThat(entry.getString("actorKind")).isEqualTo("OPERATOR");
    assertThat(entry.getString("actor")).isEqualTo("admin");
    assertThat(entry.getString("action")).isEqualTo("device.groups.change");
    assertThat(entry.getString("subject")).isEqualTo(device.id());
    assertThat(entry.getJsonObject("before")).hasToString("{\"groups\":[]}");
    assertThat(entry.getJsonObject("after")).hasToString("{\"groups\":[\"a\",\"b\"]}");
    assertThat(entry.getString("from")).isEqualTo("127.0.0.1");
    assertThat(Api.asAdministrator().read("/api/v1/audit/" + entry.getString("id")))
        .containsEntry("subject", entry.get("subject"));
  }

  @Test
  void new_credentials_are_in_it_by_their_name_only() {
    String secret = "pw-" + UUID.randomUUID();

    trail.of(
        api ->
            api.patch(
                device.path(),
                "{\"credentials\":{\"username\":\"n-%s\",\"password\":\"%s\"}}"
                    .formatted(device.id().substring(5), secret)));

    assertThat(trail.exported("")).contains("device.credential.change").doesNotContain(secret);
  }

  @Test
  void what_was_refused_is_not_said_to_have_been_done() {
    String taken = "{\"id\":\"" + device.id() + "\"}";
    assertThat(Api.asAdministrator().post("/api/v1/devices", taken).status()).isEqualTo(409);

    assertThat(trail.list("?subject=" + Api.encoded(device.id())))
        .extracting(entry -> entry.getString("action"))
        .containsExactly("device.register");
  }

  @Test
  void whoever_signs_in_is_recorded_and_whoever_fails_to() {
    String nobody = "nobody-" + UUID.randomUUID() + "\n\"\u2028=|\\";
    Api.anonymously()
        .post(
            "/api/v1/sign-in",
            jakarta.json.Json.createObjectBuilder()
                .add("username", nobody)
                .add("password", "x")
                .build()
                .toString());

    JsonObject refused =
        trail.list("?action=operator.sign-in.refused&limit=100").stream()
            .filter(entry -> entry.getString("subject").equals(nobody))
            .findFirst()
            .orElseThrow();
    assertThat(refused.getString("action")).isEqualTo("operator.sign-in.refused");
    assertThat(refused.getString("actorKind")).isEqualTo("ANONYMOUS");
    assertThat(trail.exported("?format=CEF").lines()).allMatch(line -> line.startsWith("CEF:0|"));
    assertThat(trail.exported("").lines()).allMatch(line -> line.startsWith("{\"hash\":\""));
  }

  @ParameterizedTest
  @CsvSource({
    "subject=%s&action=device.register, 1",
    "subject=%s&actor=admin, 1",
    "subject=%s&actor=eva, 0",
    "subject=%s&action=device, 0",
    "subject=%s&from=2026-01-01, 1",
    "subject=%s&until=2026-01-01T00:00:00Z, 0",
    "subject=%s&until=2999-12-31, 1",
    "subject=%s&from=2999-12-31, 0"
  })
  void entries_are_found_by_who_what_and_when(String query, int found) {
    assertThat(trail.list("?" + query.formatted(Api.encoded(device.id())))).hasSize(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=yesterday", "until=2026-13-01", "limit=0", "after=%00"})
  void a_query_that_makes_no_sense_is_refused(String query) {
    assertThat(Api.asAdministrator().get("/api/v1/audit?" + query).status()).isIn(400, 404);
  }

  @Test
  void pages_follow_each_other() {
    trail.of(api -> api.patch(device.path(), "{\"groups\":[\"a\"]}"));
    String subject = "?limit=1&subject=" + Api.encoded(device.id());
    JsonObject first = Api.asAdministrator().read("/api/v1/audit" + subject);

    List<JsonObject> second = trail.list(subject + "&after=" + first.getString("next"));

    assertThat(second.get(0).getString("action")).isEqualTo("device.register");
  }

  @Test
  void the_chain_is_intact_and_an_export_proves_it_elsewhere() throws Exception {
    assertThat(trail.verified().getBoolean("intact")).isTrue();

    String export = trail.exported("");
    assertThat(checked(export)).startsWith("0 INTACT");
    String forged = export.replace(device.id(), "IMEI:0");
    assertThat(forged).isNotEqualTo(export);
    assertThat(checked(forged)).startsWith("1 BROKEN").contains("not what it was");
    List<String> lines = export.lines().toList();
    String gap = lines.get(0) + "\n" + lines.get(2) + "\n";
    assertThat(checked(gap)).startsWith("1 BROKEN at line 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'nobody'",
        "update audit_entry set entry_hash = 'x' where chain_position = 1",
        "update audit_entry set chain_position = null where chain_position = 1",
        "delete from audit_entry where chain_position = 1",
        "delete from audit_entry",
        "update audit_head set entry_hash = 'x'",
        "update audit_head set chain_position = 0",
        "delete from audit_head"
      })
  void the_applications_own_user_cannot_change_it(String sql) {
    trail.verified();

    Answer answer =
        Api.anonymously()
            .send("POST", "/forger/forger", Map.of(), sql.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    assertThat(answer.text()).contains("only ever added to");
    assertThat(trail.verified().getBoolean("intact")).isTrue();
  }

  /** What the check of an export says, behind its exit status. */
  private String checked(String export) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve(UUID.randomUUID() + ".jsonl"), export);
    Process check =
        new ProcessBuilder("sh", CHECK.toString(), file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return check.waitFor() + " " + said;
  }
}
