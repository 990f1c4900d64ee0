package org.muster.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.simulator.wire.Package1.AnnouncedObject;

/** Package#1 to Package#3 as TS §4, §5 and §7 write them. */
class PackagesTest {

  @Test
  void package1_says_why_and_what_the_device_holds() {
    Package1 package1 =
        new Package1(
            List.of(Alert.serverInitiated(Optional.of(258))),
            Optional.of(List.of(new AnnouncedObject("urn:x:1.0", "http://d", List.of("a", "b")))));
    assertThat(package1.toJson())
        .isEqualTo(
            "{\"MOS\":[{\"DDF\":\"http://d\",\"MOID\":\"urn:x:1.0\",\"MIID\":[\"a\",\"b\"]}],"
                + "\"Alert\":[{\"AlertType\":\"urn:oma:at:dm:2.0:ServerInitiatedMgmt\","
                + "\"DataType\":\"application/json\",\"Data\":{\"NOTIFICATION-ID\":258}}]}");
  }

  @Test
  void package1_of_the_clients_own_will_has_neither_data_nor_objects() {
    assertThat(new Package1(List.of(Alert.clientInitiated()), Optional.empty()).toJson())
        .isEqualTo("{\"Alert\":[{\"AlertType\":\"urn:oma:at:dm:2.0:ClientInitiatedMgmt\"}]}");
  }

  @Test
  void package2_is_read_in_order() throws UnreadablePackage {
    Package2 package2 = Package2.read(b("{\"CMD\":[[\"GET\",\"a\"],[\"END\"]],\"new\":1}"));
    assertThat(package2.commands()).containsExactly(Command.of("GET", "a"), Command.of("END"));
    assertThat(package2.ends()).isTrue();
    assertThat(Package2.read(b("{\"CMD\":[]}")).ends()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"CMD\":null}",
        "{\"CMD\":[[]]}",
        "{\"CMD\":[\"END\"]}",
        "{\"CMD\":[[\"GET\",1]]}",
        "{\"CMD\":[[\"END\"]]"
      })
  void what_is_no_package2_is_refused(String json) {
    assertThatThrownBy(() -> Package2.read(b(json))).isInstanceOf(UnreadablePackage.class);
  }

  @Test
  void package3_without_data_is_json() {
    Package3 package3 =
        new Package3(List.of(Outcome.of(404), Outcome.at(List.of("urn:x:1.0/1/"))), List.of());
    Payload payload = package3.write("b");
    assertThat(payload.mediaType()).isEqualTo("application/vnd.oma.dm.response+json");
    assertThat(payload.text())
        .isEqualTo("{\"Status\":[{\"sc\":404},{\"sc\":200,\"URI\":[\"urn:x:1.0/1/\"]}]}");
  }

  @Test
  void package3_with_data_names_its_parts_by_command_and_the_first_not_at_all() {
    Outcome data = Outcome.with(new Payload("text/plain", b("IMEI:1")));
    Alert alert = Alert.completion("urn:a", "urn:x:1.0/1/Run", 1200);
    Payload payload = new Package3(List.of(Outcome.of(200), data), List.of(alert)).write("b1");
    assertThat(payload.mediaType()).isEqualTo("multipart/form-data; boundary=b1");
    assertThat(payload.text())
        .isEqualTo(
            String.join(
                "\r\n",
                "--b1",
                "Content-Disposition: form-data",
                "Content-Type: application/vnd.oma.dm.response+json",
                "",
                "{\"Status\":[{\"sc\":200},{\"sc\":200}],\"Alert\":[{\"AlertType\":\"urn:a\","
                    + "\"SourceURI\":\"urn:x:1.0/1/Run\",\"DataType\":\"application/json\","
                    + "\"Data\":{\"ResultCode\":1200}}]}",
                "--b1",
                "Content-Disposition: form-data; name=\"1\"",
                "Content-Type: text/plain",
                "",
                "IMEI:1",
                "--b1--",
                ""));
  }

  private static byte[] b(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
