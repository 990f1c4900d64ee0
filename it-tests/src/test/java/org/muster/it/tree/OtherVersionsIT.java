package org.muster.it.tree;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** Objects of versions that nobody has defined are known by the nearest one (TS §12). */
@OnTheServer
class OtherVersionsIT {

  private static final String DEV_INFO = "urn:oma:mo:oma-dm-devinfo:1.0";

  private final Api api = Api.asAdministrator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final String family = "urn:acme:mo:" + UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({
    "urn:oma:mo:oma-dm-devinfo:1.0, urn:oma:mo:oma-dm-devinfo:1.2",
    "urn:oma:mo:oma-dm-devinfo:1.1, urn:oma:mo:oma-dm-devinfo:1.2",
    "urn:oma:mo:oma-dm-dmacc:1.0, urn:oma:mo:oma-dm-dmacc:1.2",
    "urn:oma:mo:oma-dm-dmacc:2.0, urn:oma:mo:oma-dm-dmacc:1.2",
    "urn:oma:mo:oma-scomo:1.2, urn:oma:mo:oma-scomo:1.1",
    "urn:oma:mo:oma-dm-devdetail:1.0, urn:oma:mo:oma-dm-devdetail:1.1"
  })
  void a_version_of_the_old_protocol_is_no_unknown_object(String announced, String known) {
    announces(announced);

    assertThat(unknown()).doesNotContain(announced);
    JsonObject listed = otherVersion(announced);
    assertThat(listed.getJsonObject("definition").getString("object")).isEqualTo(known);
    assertThat(listed.getJsonObject("devices").getInt("count")).isPositive();
    JsonObject counting = counting(announced);
    assertThat(counting.getBoolean("otherVersion")).isTrue();
    assertThat(counting.getJsonObject("definition").getString("id")).isEqualTo(known);
  }

  @Test
  void the_very_version_is_no_other_one() {
    assertThat(counting("urn:oma:mo:oma-dm-devinfo:1.2")).doesNotContainKey("otherVersion");
    assertThat(counting(family + ":1.0")).isEmpty();
  }

  @Test
  void what_the_other_version_forbids_is_queued_with_a_warning() {
    Answer queued = queue("GET", DEV_INFO + "//DevId");

    assertThat(queued.status()).as(queued.text()).isEqualTo(202);
    assertThat(Operator.texts(Api.json(queued), "warnings"))
        .singleElement()
        .asString()
        .contains(DEV_INFO, "urn:oma:mo:oma-dm-devinfo:1.2", "there is no 'DevId'");
    assertThat(Api.json(queue("GET", DEV_INFO + "//Mod"))).doesNotContainKey("warnings");
    assertThat(queue("GET", "urn:oma:mo:oma-dm-devinfo:1.2//DevId").status()).isEqualTo(400);
  }

  @Test
  void a_task_is_begun_with_a_warning_for_its_step() {
    Answer begun =
        api.post(
            device.path() + "/tasks",
            "{\"steps\":[{\"verb\":\"read\",\"uri\":\""
                + DEV_INFO
                + "//Mod\"},"
                + "{\"verb\":\"write\",\"uri\":\""
                + DEV_INFO
                + "//Lang\",\"value\":{\"a\":1}}],"
                + "\"notify\":false}");

    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    assertThat(Operator.texts(Api.json(begun), "warnings"))
        .allSatisfy(warning -> assertThat(warning).startsWith("Step 2: Of " + DEV_INFO))
        .anySatisfy(warning -> assertThat(warning).contains("neither Add nor Replace"));
  }

  @Test
  void the_nearest_version_that_was_brought_counts_until_the_very_one_is_there() {
    upload("1.0", "Shape", "");
    upload("2.0", "Weight", "");
    announces(family + ":1.3");

    assertThat(counted()).isEqualTo(family + ":1.0");
    assertThat(queue("GET", family + ":1.3//Colour").status()).isEqualTo(202);

    JsonObject near = upload("1.2", "Size", "");
    assertThat(counted()).isEqualTo(family + ":1.2");

    upload("1.3", "Colour", "");
    assertThat(counted()).isEqualTo(family + ":1.3");
    assertThat(counting(family + ":1.3")).doesNotContainKey("otherVersion");
    assertThat(otherVersions()).doesNotContain(family + ":1.3");
    assertThat(queue("GET", family + ":1.3//Size").status()).isEqualTo(400);
    assertThat(api.delete("/api/v1/definitions/" + near.getString("id")).status()).isEqualTo(204);
  }

  @Test
  void names_are_taken_in_any_case_where_the_definition_says_so() {
    upload("1.0", "Colour", "<CaseSense><CIS/></CaseSense>");
    upload("1.1", "Colour", "<CaseSense><CS/></CaseSense>");

    assertThat(queue("GET", family + ":1.0//COLOUR").status()).isEqualTo(202);
    assertThat(queue("GET", family + ":1.1//COLOUR").status()).isEqualTo(400);
  }

  private String counted() {
    return counting(family + ":1.3").getJsonObject("definition").getString("object");
  }

  private JsonObject counting(String moid) {
    return api.read(device.path() + "/tree/definition?object=" + Api.encoded(moid));
  }

  private List<String> unknown() {
    return objects("/api/v1/unknown-objects");
  }

  private List<String> otherVersions() {
    return objects("/api/v1/definitions/other-versions");
  }

  private List<String> objects(String list) {
    return items(list).stream().map(object -> object.getString("object")).toList();
  }

  private JsonObject otherVersion(String moid) {
    return items("/api/v1/definitions/other-versions").stream()
        .filter(object -> object.getString("object").equals(moid))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonObject> items(String list) {
    return api.read(list).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private void announces(String moid) {
    device.opensWith("{\"MOS\":[{\"MOID\":\"" + moid + "\",\"MIID\":[\"1\"]}]}").isDismissed();
  }

  private JsonObject upload(String version, String node, String properties) {
    String ddf =
        "<MgmtTree><VerDTD>1.2</VerDTD><Node><NodeName/><DFProperties><AccessType><Get/>"
            + "</AccessType><DFFormat><node/></DFFormat>"
            + properties
            + "<DFType><DDFName>"
            + family
            + ":"
            + version
            + "</DDFName></DFType></DFProperties><Node><NodeName>"
            + node
            + "</NodeName><DFProperties><AccessType><Get/></AccessType><DFFormat><chr/></DFFormat>"
            + "</DFProperties></Node></Node></MgmtTree>";
    Answer added = api.post("/api/v1/definitions", "application/xml", ddf);
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return Api.json(added).getJsonArray("items").getJsonObject(0);
  }

  private Answer queue(String name, String uri) {
    return api.post(
        device.path() + "/commands",
        "{\"command\":[\"" + name + "\",\"" + uri + "\"],\"notify\":false}");
  }
}
