package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.simulator.factory.FactoryObjects;
import org.muster.simulator.tree.ManagedObject;

/** What a device fetches by itself when something on it needs an object (TS §6, DEFAULT). */
class DefaultsTest {

  private static final String MMS = "urn:oma:mo:oma-mms:1.3";

  private ScriptedServer server;
  private VirtualDevice device;

  @BeforeEach
  void meet() throws IOException {
    server = new ScriptedServer();
    device =
        VirtualDevice.named("IMEI:0044/1")
            .at(server.at("/dm"))
            .knowing("MCC", "262")
            .holding(ManagedObject.of(MMS, "https://ddf.example.com/mms", true))
            .build();
  }

  @AfterEach
  void part() throws IOException {
    device.close();
    server.close();
  }

  @Test
  void missing_object_is_fetched_once_and_in_no_session() {
    defaults("/r", MMS);
    server.says("/r", 200, "application/dmmo+json", item("p1"));

    assertThat(device.needs(MMS)).isTrue();
    assertThat(device.needs(MMS)).isTrue();

    assertThat(server.heardAt("/r")).hasSize(1);
    assertThat(server.heardAt("/r").get(0).method()).isEqualTo("GET");
    assertThat(server.heardAt("/dm")).hasSize(2);
  }

  @Test
  void parameters_are_filled_in_when_it_is_fetched() {
    defaults("/r/[MCC]/[MNC]?d=[DevID]", MMS);

    device.needs(MMS);

    assertThat(server.heard().get(2).uri()).hasToString("/r/262/-1?d=IMEI:0044%2F1");
  }

  @Test
  void second_default_replaces_the_first() {
    defaults("/first", MMS);
    defaults("/second", MMS);
    server.says("/second", 200, "application/dmmo+json", item("p2"));

    assertThat(device.needs(MMS)).isTrue();

    assertThat(server.heardAt("/first")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "404, application/dmmo+json",
    "302, application/dmmo+json",
    "200, text/plain",
  })
  void what_cannot_be_fetched_stays_missing_and_nobody_is_told(int status, String type) {
    defaults("/r", MMS);
    server.says("/r", status, type, item("p"));

    assertThat(device.needs(MMS)).isFalse();

    assertThat(server.heard()).hasSize(3);
  }

  @Test
  void what_is_there_or_has_no_default_is_not_fetched() {
    assertThat(device.needs(FactoryObjects.DEV_INFO)).isTrue();
    assertThat(device.needs(MMS)).isFalse();
    assertThat(device.needs("urn:none:1.0")).isFalse();

    assertThat(server.heard()).isEmpty();
  }

  private void defaults(String path, String moid) {
    server.asks("[[\"DEFAULT\",\"" + server.at("/") + path.substring(1) + "\",\"" + moid + "\"]]");
    server.asks("[[\"END\"]]");
    assertThat(device.contact().isOrderly()).isTrue();
  }

  private static String item(String proxy) {
    return "[{\"ClientURI\":\"%s//\",\"MOData\":{\"Mms\":{\"Proxy\":\"%s\"}}}]"
        .formatted(MMS, proxy);
  }
}
