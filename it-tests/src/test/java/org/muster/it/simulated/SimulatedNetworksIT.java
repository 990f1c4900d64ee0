package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.hget;
import static org.muster.simulator.factory.FactoryObjects.DEMO;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.VendorSite;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.DeviceBuilder;
import org.muster.simulator.tree.ManagedObject;

/** What a device fills into a ServerURI of itself and its networks, and gets for it (TS §6.2). */
@OnTheServer
class SimulatedNetworksIT {

  private static final String MMS = "urn:oma:mo:oma-mms:1.3";
  private static final String LABEL = DEMO + "/demo/Label";
  private static final String PROVIDES =
      """
      {"verb":"provide_default","object":"%s","value":{"Mms":{"Proxy":"any"}},"variants":[
        {"mcc":"310","mnc":"410","value":{"Mms":{"Proxy":"network"}}},
        {"mcc":"310","value":{"Mms":{"Proxy":"country"}}}]}
      """;

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();

  @ParameterizedTest
  @CsvSource({"310, 410, network", "310, 260, country", "310, -1, country", "262, 01, any"})
  void a_default_is_the_one_for_the_network_at_home(String mcc, String mnc, String expected) {
    try (Simulated device = needingMms(b -> b.knowing("MCC", mcc).knowing("MNC", mnc))) {
      assertThat(proxyOf(device)).isEqualTo(expected);
    }
  }

  @Test
  void a_device_without_a_network_gets_what_is_for_all() {
    try (Simulated device = needingMms(b -> b.knowing("CMCC", "310").knowing("CMNC", "410"))) {
      assertThat(proxyOf(device)).isEqualTo("any");
    }
  }

  @Test
  void the_network_that_a_device_is_in_decides_where_the_address_says_so() {
    try (Simulated device =
        Simulated.with(
            b ->
                b.knowing("MCC", "262")
                    .knowing("MNC", "01")
                    .knowing("CMCC", "310")
                    .knowing("CMNC", "410"))) {
      String token =
          Api.json(api.post("/api/v1/repository?standing=true", "text/plain", "any"))
              .getString("token");
      keeps(token, "310?mnc=410", "visited");
      String uri = api.read("/api/v1/repository/" + token).getString("uri");
      assertThat(uri).endsWith("/[MCC]/[MNC]");

      fetches(device, uri);
      assertThat(device.value(LABEL)).isEqualTo("any");

      fetches(device, uri.replace("[M", "[CM"));
      assertThat(device.value(LABEL)).isEqualTo("visited");
    }
  }

  @Test
  void all_six_parameters_are_filled_in_wherever_the_address_leads() {
    try (VendorSite site = VendorSite.open();
        Simulated device =
            Simulated.with(
                b ->
                    b.knowing("MCC", "262")
                        .knowing("MNC", "01")
                        .knowing("CMCC", "310")
                        .knowing("CMNC", "410")
                        .knowing("SPName", "Blau & Söhne"))) {
      String behind = "/262/01/310/410/Blau & Söhne/" + device.registered().id();
      String site1 = site.has("/cfg" + behind, "filled in").replace(behind, "");

      fetches(device, site1 + "/[MCC]/[MNC]/[CMCC]/[CMNC]/[SPName]/[DevID]");

      assertThat(device.value(LABEL)).isEqualTo("filled in");
    }
  }

  @Test
  void what_a_device_does_not_know_of_itself_is_minus_one() {
    try (VendorSite site = VendorSite.open();
        Simulated device = Simulated.with(b -> b)) {
      String behind = "/-1/-1/-1/-1/-1";
      String address = site.has("/cfg" + behind, "unknown").replace(behind, "");

      fetches(device, address + "/[MCC]/[MNC]/[CMCC]/[CMNC]/[SPName]");

      assertThat(device.value(LABEL)).isEqualTo("unknown");
    }
  }

  private static Simulated needingMms(UnaryOperator<DeviceBuilder> network) {
    return Simulated.with(
        b -> network.apply(b).holding(ManagedObject.of(MMS, "https://ddf.example.com/mms", true)));
  }

  /** The proxy in the object that the device has fetched because it needed it. */
  private String proxyOf(Simulated device) {
    String task = device.begins(PROVIDES.formatted(MMS));
    device.contacts();
    device.tasks().sees(task, "SUCCEEDED");
    assertThat(device.virtual().needs(MMS)).isTrue();
    String read = operator.queues(device.registered(), get(MMS + "//Proxy"));
    device.contacts();
    return operator.sees(read, "SUCCEEDED").getString("data");
  }

  private void fetches(Simulated device, String serverUri) {
    String id = operator.queues(device.registered(), hget(serverUri, LABEL));
    device.contacts();
    operator.sees(id, "SUCCEEDED");
  }

  private void keeps(String token, String network, String content) {
    String path = "/api/v1/repository/" + token + "/variants/" + network;
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    assertThat(api.send("PUT", path, Map.of("Content-Type", "text/plain"), bytes).status() / 100)
        .isEqualTo(2);
  }
}
