package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.protocol.ClientUri;
import org.muster.protocol.ServerUri;

/** Addresses on devices and on servers as they are written (TS §6.1, §6.2). */
class AddressFilesTest {

  @Test
  void the_worked_examples_of_the_specification_are_read_and_kept_as_they_are_written() {
    List<String> examples = Wire.lines("uris/client-uris-of-the-worked-examples");

    assertThat(examples).hasSize(10);
    assertThat(examples).allSatisfy(text -> assertThat(ClientUri.parse(text)).hasToString(text));
    assertThat(examples.stream().map(ClientUri::parse).filter(ClientUri::hasWildcard)).hasSize(4);
    assertThat(examples.stream().map(ClientUri::parse).filter(ClientUri::hasPlaceholder))
        .hasSize(6);
  }

  @Test
  void what_is_written_leniently_is_read_as_it_is_meant() {
    List<ClientUri> uris =
        Wire.lines("uris/client-uris-written-leniently").stream().map(ClientUri::parse).toList();

    assertThat(uris.get(0).instance()).isEqualTo("left");
    assertThat(uris.get(1).moid()).hasToString("urn:oma:mo:oma-fumo:1.0");
    assertThat(uris.get(2).path()).containsExactly("urn:oma:mo:x:1.0", "left");
    assertThat(uris.get(3).moid()).hasToString("urn:oma:mo:oma-dm-dmacc:2.0");
    assertThat(uris).hasSize(4);
  }

  @Test
  void all_six_parameters_are_known_wherever_they_stand() {
    List<String> templates = Wire.lines("uris/server-uris-with-the-six-parameters");

    assertThat(templates)
        .hasSize(5)
        .allMatch(text -> new ServerUri(text).hasMacros())
        .allMatch(text -> new ServerUri(text).template().equals(text));
    assertThat(String.join("", templates))
        .contains("[DevID]", "[MCC]", "[MNC]", "[CMCC]", "[CMNC]", "[SPName]");
  }

  @Test
  void an_address_without_parameters_has_none() {
    assertThat(Wire.lines("uris/server-uris-without-parameters"))
        .hasSize(4)
        .noneMatch(text -> new ServerUri(text).hasMacros());
  }
}
