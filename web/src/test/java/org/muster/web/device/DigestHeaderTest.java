package org.muster.web.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestHeaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Digest username=\"a, b\", qop=auth, nc=00000001",
        "digest username=\"a, b\",qop=\"auth\",nc=\"00000001\"",
        "DIGEST  Username = \"a, b\" , , QOP=auth,\tnc=00000001 ,",
        "Digest username=\"a, b\", qop=auth;, nc=00000001;",
        "Digest username=\"\\a, b\", qop=auth, nc=00000001"
      })
  void parameters_are_read_as_leniently_as_is_safe(String header) {
    assertThat(DigestHeader.parameters(header))
        .contains(Map.of("username", "a, b", "qop", "auth", "nc", "00000001"));
  }

  @Test
  void what_is_escaped_in_quotation_marks_is_itself() {
    assertThat(DigestHeader.parameters("Digest x=\"a\\\"b\\\\c\""))
        .contains(Map.of("x", "a\"b\\c"));
    assertThat(DigestHeader.parameters("Digest username*=UTF-8''J%C3%A4"))
        .contains(Map.of("username*", "UTF-8''J%C3%A4"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic dTpw",
        "Digest",
        "Digest x=1, x=2",
        "Digest x=\"open",
        "Digest x=1 y=2",
        "Digest nothing",
        "Digest x=\"a\"b"
      })
  void what_is_broken_or_said_twice_is_none(String header) {
    assertThat(DigestHeader.parameters(header)).isEmpty();
  }

  @Test
  void what_is_endless_is_none() {
    assertThat(DigestHeader.parameters("Digest x=\"" + "\\a".repeat(3000) + "\"")).isEmpty();
    assertThat(DigestHeader.parameters("Digest " + " ,".repeat(2000) + "x")).isEmpty();
    StringBuilder many = new StringBuilder("Digest ");
    for (int i = 0; i < 100; i++) {
      many.append("p").append(i).append("=1, ");
    }
    assertThat(DigestHeader.parameters(many.toString())).isEmpty();
    assertThat(DigestHeader.parameters(null)).isEmpty();
  }
}
