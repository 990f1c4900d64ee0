package org.muster.it.tree;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.VendorSite;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** Definitions fetched from where devices say that they are (TS §6.4, §5.2.2). */
@OnTheServer
class ImportIT {

  private static final String DDF =
      """
      <MgmtTree><VerDTD>1.2</VerDTD><Node><NodeName/><DFProperties><AccessType><Get/></AccessType>
      <DFFormat><node/></DFFormat><DFType><DDFName>%s</DDFName></DFType></DFProperties>
      <Node><NodeName>Colour</NodeName><DFProperties><AccessType><Get/></AccessType><DFFormat><chr/></DFFormat>
      </DFProperties></Node></Node></MgmtTree>
      """;

  private final Api api = Api.asAdministrator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final VendorSite site = VendorSite.open();
  private final String moid = "urn:acme:mo:" + UUID.randomUUID() + ":1.0";

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void what_a_device_announces_is_defined_by_one_step() {
    String url = site.has("/lamp.ddf", DDF.formatted(moid));
    announces(url);
    assertThat(unknown()).containsExactly(url);

    Answer imported = imports(url);

    assertThat(imported.status()).as(imported.text()).isEqualTo(201);
    JsonObject definition = Api.json(imported).getJsonArray("items").getJsonObject(0);
    assertThat(definition.getString("object")).isEqualTo(moid);
    assertThat(definition.getString("url")).isEqualTo(url);
    assertThat(unknown()).isEmpty();
    assertThat(queue("Colour")).isEqualTo(202);
    assertThat(queue("Weight")).isEqualTo(400);
  }

  @Test
  void a_file_that_has_moved_is_not_followed() {
    String elsewhere = site.has("/new.ddf", DDF.formatted(moid));

    Answer refused = imports(site.hasMoved("/old.ddf", elsewhere));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("302").contains("Redirects are not followed");
    assertThat(queue("Weight")).isEqualTo(202);
  }

  @Test
  void an_address_inside_is_asked_only_if_it_is_allowed_as_such() {
    String url = site.has("/lamp.ddf", DDF.formatted(moid)).replace("localhost", "127.0.0.1");

    Answer refused = imports(url);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("private network");
  }

  @Test
  void a_file_that_is_too_large_is_not_read_to_its_end() {
    Answer refused = imports(site.has("/large.ddf", "<!--" + "x".repeat(3_000_000)));

    assertThat(refused.status()).isEqualTo(413);
  }

  @Test
  void a_host_that_never_ends_is_not_waited_for() {
    Answer refused = imports(site.trickles("/slow.ddf", "<MgmtTree>"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("took too long");
  }

  @Test
  void what_is_no_definition_is_refused_with_the_place() {
    Answer refused = imports(site.has("/page.html", "<html>\n<body/></html>"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("Line 1").contains("MgmtTree");
  }

  private Answer imports(String url) {
    return api.post("/api/v1/definitions/imports", "{\"url\":\"" + url + "\"}");
  }

  private void announces(String url) {
    device
        .opensWith(
            "{\"MOS\":[{\"DDF\":\"" + url + "\",\"MOID\":\"" + moid + "\",\"MIID\":[\"1\"]}]}")
        .isDismissed();
  }

  private List<String> unknown() {
    return api
        .read("/api/v1/unknown-objects")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(object -> object.getString("object").equals(moid))
        .map(object -> object.getJsonArray("ddfUrls").getString(0))
        .toList();
  }

  private int queue(String node) {
    return api.post(
            device.path() + "/commands",
            "{\"command\":[\"GET\",\"" + moid + "/1/" + node + "\"],\"notify\":false}")
        .status();
  }
}
