package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Steps.write;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.Tasks;
import org.muster.it.lockstep.VendorSite;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.factory.Ddf;
import org.muster.simulator.http.Answer;
import org.muster.simulator.tree.ManagedObject;

/** A vendor's object: the device is made by its definition, and so is what the server sends. */
@OnTheServer
class SimulatedDefinitionsIT {

  private static final String HEAD =
      """
      <MgmtTree><VerDTD>1.2</VerDTD><Node><NodeName/><DFProperties>
      <AccessType><Get/></AccessType><DFFormat><node/></DFFormat>
      <Scope><Permanent/></Scope><DFType><DDFName>%s</DDFName></DFType></DFProperties>
      """;
  private static final String LEAF =
      """
      <Node><NodeName>%s</NodeName><DFProperties><AccessType><Get/><Replace/></AccessType>
      <DFFormat><%s/></DFFormat><Scope><Permanent/></Scope></DFProperties></Node>
      """;

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();
  private final VendorSite site = VendorSite.open();
  private final String moid = "urn:acme:mo:x-lamp-" + UUID.randomUUID() + ":1.0";
  private Simulated device;

  @BeforeEach
  void meet() throws IOException {
    String ddf =
        HEAD.formatted(moid)
            + LEAF.formatted("Colour", "chr")
            + LEAF.formatted("Watts", "int")
            + LEAF.formatted("On", "bool")
            + LEAF.formatted("Picture", "bin")
            + LEAF.formatted("Since", "date")
            + LEAF.formatted("Weight", "float")
            + "</Node></MgmtTree>";
    String url = site.has("/lamp.ddf", ddf);
    ManagedObject lamp =
        Ddf.read(new ByteArrayInputStream(ddf.getBytes(StandardCharsets.UTF_8)))
            .object(url, "{\"hall\":{}}".getBytes(StandardCharsets.UTF_8));
    device = Simulated.with(b -> b.holding(lamp));
    device.contacts();
  }

  @AfterEach
  void part() {
    device.close();
    site.close();
  }

  @Test
  void what_the_device_announces_is_unknown_until_it_is_imported_from_where_it_says() {
    assertThat(unknown()).containsExactly(site.at("/lamp.ddf"));

    imports();

    assertThat(unknown()).isEmpty();
    assertThat(queues("[\"GET\",\"" + moid + "/hall/Colour\"]").status()).isEqualTo(202);
    Answer refused = queues("[\"GET\",\"" + moid + "/hall/Length\"]");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("Length");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Colour|\"größer & <rot>\"|größer & <rot>",
        "Watts|60|60",
        "On|true|true",
        "Picture|\"AQIDBA==\"|AQIDBA==",
        "Since|\"20160209\"|2016-02-09",
        "Weight|2.50|2.5"
      })
  void a_value_comes_in_the_type_of_its_definition(String leaf, String value, String held) {
    imports();
    Tasks tasks = device.tasks();
    String task = tasks.begins(write(moid + "/hall/" + leaf, value));

    device.contacts();

    tasks.sees(task, "SUCCEEDED");
    assertThat(device.value(moid + "/hall/" + leaf)).isEqualTo(held);
  }

  @Test
  void what_the_definition_forbids_the_device_refuses_too() {
    imports();
    String remove = "[\"DELETE\",\"" + moid + "/hall/Colour\"]";
    assertThat(queues(remove).status()).isEqualTo(400);
    String form = "{\"command\":" + remove + ",\"override\":true,\"notify\":false}";
    Answer queued = api.post(device.registered().path() + "/commands", form);
    String id = Api.json(queued).getJsonArray("items").getJsonObject(0).getString("id");

    device.contacts();

    assertThat(operator.sees(id, "FAILED").getInt("status")).isEqualTo(405);
  }

  @Test
  void the_nodes_that_are_read_are_those_of_the_definition() {
    imports();
    String id = operator.queues(device.registered(), get(moid + "/hall/"));

    device.contacts();

    operator.sees(id, "SUCCEEDED");
    assertThat(
            api.read(device.registered().path() + "/tree/nodes?object=" + moid)
                .getJsonArray("items")
                .getValuesAs(JsonObject.class))
        .extracting(node -> node.getString("path"))
        .contains("Colour", "Watts", "On", "Picture", "Since", "Weight");
  }

  private void imports() {
    String form = "{\"url\":\"" + site.at("/lamp.ddf") + "\"}";
    Answer imported = api.post("/api/v1/definitions/imports", form);
    assertThat(imported.status()).as(imported.text()).isEqualTo(201);
  }

  private Answer queues(String command) {
    return api.post(
        device.registered().path() + "/commands", "{\"command\":" + command + ",\"notify\":false}");
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
}
