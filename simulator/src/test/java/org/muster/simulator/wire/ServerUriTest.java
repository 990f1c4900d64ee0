package org.muster.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TS §12. */
class ServerUriTest {

  private static final Map<String, String> FACTS =
      Map.of("DevID", "IMEI:0044/1", "MCC", "262", "SPName", "Müller & Co");

  @ParameterizedTest
  @CsvSource({
    "https://r.example.com/c/[MCC]/[MNC]?d=[DevID],https://r.example.com/c/262/-1?d=IMEI:0044%2F1",
    "http://r.example.com:8080/[SPName],http://r.example.com:8080/M%C3%BCller%20%26%20Co",
    "http://r.example.com/[CMCC][CMNC][Unknown],http://r.example.com/-1-1-1",
    "http://[::1]:8080/[MCC],http://[::1]:8080/262",
    "http://r.example.com/a b,http://r.example.com/a%20b",
  })
  void parameters_are_replaced_and_encoded(String template, String expected) {
    assertThat(new ServerUri(template).filledWith(FACTS)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "relative/path", "http://", "http://h/[MCC", "mailto:me@example.com"})
  void what_is_no_address_is_refused(String template) {
    assertThatThrownBy(() -> new ServerUri(template).filledWith(FACTS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void value_with_a_dollar_sign_is_taken_as_it_is() {
    assertThat(new ServerUri("http://h/[MCC]").filledWith(Map.of("MCC", "$1")))
        .hasToString("http://h/%241");
  }
}
