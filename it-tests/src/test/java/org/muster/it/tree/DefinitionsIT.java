package org.muster.it.tree;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** Definitions of objects: brought by operators, and what commands are held against (TS §6.4). */
@OnTheServer
class DefinitionsIT {

  private static final String DDF =
      "<MgmtTree><VerDTD>1.2</VerDTD><Node><NodeName/><DFProperties><AccessType><Get/></AccessType>"
          + "<DFFormat><node/></DFFormat><DFTitle>%2$s</DFTitle><DFType><DDFName>%1$s</DDFName></DFType>"
          + "</DFProperties><Node><NodeName>%2$s</NodeName><DFProperties><AccessType><Get/></AccessType>"
          + "<DFFormat><chr/></DFFormat></DFProperties></Node></Node></MgmtTree>";

  private final Api api = Api.asAdministrator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final String moid = "urn:acme:mo:" + UUID.randomUUID() + ":1.0";

  @Test
  void the_standard_objects_are_built_in() {
    assertThat(
            api.read("/api/v1/definitions/standard")
                .getJsonArray("items")
                .getValuesAs(JsonObject.class))
        .extracting(definition -> definition.getString("object"))
        .contains("urn:oma:mo:oma-dm-devinfo:1.2", "urn:oma:mo:oma-fumo:1.0")
        .hasSize(10);
    assertThat(api.read("/api/v1/definitions/urn:oma:mo:oma-fumo:1.0").toString())
        .contains("PkgURL");
    assertThat(api.get("/api/v1/definitions/urn:oma:mo:oma-fumo:1.0/ddf").text())
        .startsWith("<?xml");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, urn:oma:mo:oma-dm-devinfo:1.2//DevID, permanent",
    "EXEC, urn:oma:mo:oma-fumo:1.0/fw1/State, no Exec",
    "GET, urn:oma:mo:oma-dm-devinfo:1.2//DevId, there is no 'DevId'"
  })
  void a_command_that_a_definition_forbids_is_refused(String name, String uri, String why) {
    Answer refused = queue("[\"" + name + "\",\"" + uri + "\"]", "");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(Api.json(refused).getString("detail")).contains(why);
    assertThat(queue("[\"" + name + "\",\"" + uri + "\"]", ",\"override\":true").status())
        .isEqualTo(202);
  }

  @Test
  void one_forbidden_command_keeps_the_others_from_being_queued() {
    Answer refused =
        api.post(
            device.path() + "/commands",
            "{\"commands\":[[\"GET\",\"urn:oma:mo:oma-dm-devinfo:1.2//DevID\"],"
                + "[\"DELETE\",\"urn:oma:mo:oma-dm-devinfo:1.2//DevID\"]],\"notify\":false}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(api.read(device.path() + "/commands").getJsonArray("items")).isEmpty();
  }

  @Test
  void a_vendors_definition_counts_from_its_upload_on() {
    assertThat(queue("[\"GET\",\"" + moid + "//Colour\"]", "").status()).isEqualTo(202);

    JsonObject added = uploads("Shape");

    assertThat(added.getString("object")).isEqualTo(moid);
    assertThat(added.getString("source")).isEqualTo("UPLOADED");
    assertThat(added.getString("addedBy")).isEqualTo("admin");
    assertThat(queue("[\"GET\",\"" + moid + "//Colour\"]", "").status()).isEqualTo(400);
    assertThat(queue("[\"GET\",\"" + moid + "//Shape\"]", "").status()).isEqualTo(202);
  }

  @Test
  void several_definitions_of_an_object_live_side_by_side() {
    JsonObject first = uploads("Shape");
    JsonObject second = uploads("Colour");
    assertThat(queue("[\"GET\",\"" + moid + "//Shape\"]", "").status()).isEqualTo(400);

    assertThat(
            api.send("PUT", path(first) + "/preferred", java.util.Map.of(), new byte[0]).status())
        .isEqualTo(204);
    assertThat(queue("[\"GET\",\"" + moid + "//Shape\"]", "").status()).isEqualTo(202);
    assertThat(queue("[\"GET\",\"" + moid + "//Colour\"]", "").status()).isEqualTo(400);

    assertThat(api.delete(path(first)).status()).isEqualTo(204);
    assertThat(api.get(path(first)).status()).isEqualTo(404);
    assertThat(api.read(path(second)).getJsonObject("root").toString()).contains("Colour");
  }

  @Test
  void a_device_that_names_its_definition_is_held_against_that_one() {
    String url = "http://ddf.example.com/" + UUID.randomUUID();
    upload("Shape", "?url=" + Api.encoded(url));
    uploads("Colour");
    announces(url);

    assertThat(queue("[\"GET\",\"" + moid + "//Shape\"]", "").status()).isEqualTo(202);
    assertThat(queue("[\"GET\",\"" + moid + "//Colour\"]", "").status()).isEqualTo(400);
  }

  @Test
  void the_same_file_is_taken_once() {
    uploads("Shape");

    assertThat(upload("Shape", "").status()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<SyncML/>",
        "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><MgmtTree><Node><NodeName>&x;"
            + "</NodeName></Node></MgmtTree>"
      })
  void what_is_no_definition_is_refused(String ddf) {
    Answer refused = api.post("/api/v1/definitions", "application/xml", ddf);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).doesNotContain("root:");
  }

  @Test
  void the_standard_definitions_stay() {
    assertThat(api.delete("/api/v1/definitions/urn:oma:mo:oma-fumo:1.0").status()).isEqualTo(409);
  }

  @Test
  void nothing_is_fetched_from_hosts_that_are_not_allowed() {
    for (String url :
        List.of(
            "http://169.254.169.254/x", "http://127.0.0.1/x", "file:///etc/passwd", "nonsense")) {
      Answer refused = api.post("/api/v1/definitions/imports", "{\"url\":\"" + url + "\"}");

      assertThat(refused.status()).as(url).isEqualTo(400);
    }
  }

  @Test
  void an_object_that_nobody_has_defined_is_listed_until_somebody_does() {
    announces("http://ddf.example.com/lamp.ddf");

    JsonObject unknown = unknown().get(0);
    assertThat(unknown.getJsonObject("devices").getInt("count")).isEqualTo(1);
    assertThat(Operator.texts(unknown, "ddfUrls"))
        .containsExactly("http://ddf.example.com/lamp.ddf");

    uploads("Shape");
    assertThat(unknown()).isEmpty();
  }

  private List<JsonObject> unknown() {
    return api
        .read("/api/v1/unknown-objects")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(object -> object.getString("object").equals(moid))
        .toList();
  }

  private void announces(String url) {
    device
        .opensWith(
            "{\"MOS\":[{\"DDF\":\"" + url + "\",\"MOID\":\"" + moid + "\",\"MIID\":[\"1\"]}]}")
        .isDismissed();
  }

  private JsonObject uploads(String node) {
    Answer answer = upload(node, "");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return Api.json(answer).getJsonArray("items").getJsonObject(0);
  }

  private Answer upload(String node, String query) {
    return api.post(
        "/api/v1/definitions" + query,
        "application/vnd.syncml.dmddf+xml",
        DDF.formatted(moid, node));
  }

  private Answer queue(String command, String more) {
    return api.post(
        device.path() + "/commands", "{\"command\":" + command + ",\"notify\":false" + more + "}");
  }

  private static String path(JsonObject definition) {
    return "/api/v1/definitions/" + definition.getString("id");
  }
}
