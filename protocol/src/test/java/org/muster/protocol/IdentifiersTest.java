package org.muster.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @ParameterizedTest
  @CsvSource({
    "IMEI:004401020304055, IMEI:004401020304055",
    "' IMEI:493005100592800; ', IMEI:493005100592800",
    "'PlanB ; ;', PlanB",
    "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6, urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    "a.b_c~d@!$&'()*+=, a.b_c~d@!$&'()*+=",
  })
  void a_devid_is_read_as_devices_write_it(String header, String id) {
    assertThat(DeviceId.parse(header)).isEqualTo(new DeviceId(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ";", " ; ", "a/b", "a;b", "a b", "a\nb", "a?b", "a%41", "é", "a\u0000"})
  void a_bad_devid_is_refused(String header) {
    assertThatThrownBy(() -> DeviceId.parse(header))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("DevID");
  }

  @Test
  void a_missing_devid_is_refused() {
    assertThatThrownBy(() -> DeviceId.parse(null))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("OMADM-DevID is missing");
  }

  @Test
  void a_refusal_shows_a_character_that_cannot_be_seen() {
    assertThatThrownBy(() -> new DeviceId("ab\u00a0"))
        .hasMessageContaining("character 3 is U+00A0");
  }

  @Test
  void identifiers_have_a_longest_length() {
    assertThat(new DeviceId("a".repeat(128)).value()).hasSize(128);
    assertThat(new Miid("a".repeat(128)).value()).hasSize(128);
    assertThat(new Moid("a".repeat(255)).value()).hasSize(255);
    assertThatThrownBy(() -> new DeviceId("a".repeat(129))).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new Miid("a".repeat(129))).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new Moid("a".repeat(256))).isInstanceOf(MalformedException.class);
  }

  @Test
  void a_moid_is_completed_with_its_urn() {
    assertThat(Moid.parse(" oma:mo:oma-fumo:1.0 ")).hasToString("urn:oma:mo:oma-fumo:1.0");
    assertThat(Moid.parse("org.example:mo")).hasToString("org.example:mo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a?b", "a#b", "a b", "a\tb"})
  void a_bad_moid_is_refused(String moid) {
    assertThatThrownBy(() -> new Moid(moid)).isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a:b", "a b", "(x)", "*", "é"})
  void a_bad_miid_is_refused(String miid) {
    assertThatThrownBy(() -> new Miid(miid)).isInstanceOf(MalformedException.class);
  }

  @Test
  void a_good_miid_is_kept() {
    assertThat(new Miid("left-1._~")).hasToString("left-1._~");
  }
}
