package org.muster.pap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.gateway.GatewayRefusal;

/** What the codes of PAP mean (OMA-TS-PAP §9.13). */
class PapStatusTest {

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1999, 2007})
  void these_are_taken(int code) {
    assertThat(new PapStatus(code, "").isTaken()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2000, REFUSED",
    "2001, REFUSED",
    "2002, REFUSED",
    "2003, REFUSED",
    "2005, REFUSED",
    "2008, REFUSED",
    "2999, REFUSED",
    "3000, DOWN",
    "3002, DOWN",
    "3007, DOWN",
    "3999, DOWN",
    "3001, REFUSED",
    "3005, REFUSED",
    "3006, REFUSED",
    "3003, UNREACHED",
    "3009, UNREACHED",
    "3010, UNREACHED",
    "4000, DOWN",
    "4001, BUSY",
    "4999, DOWN",
    "5026, UNREACHED",
    "0, DOWN",
    "21000, DOWN"
  })
  void these_are_not_and_what_concerns_one_device_stops_no_other(
      int code, GatewayRefusal.Kind kind) {
    assertThat(new PapStatus(code, "").isTaken()).isFalse();
    assertThat(new PapStatus(code, "").refusal().kind()).isEqualTo(kind);
  }

  @Test
  void its_text_has_the_code_its_name_and_what_the_gateway_says() {
    assertThat(new PapStatus(2003, "no such subscriber").refusal())
        .hasMessage("The gateway answered 2003 Address Not Found: no such subscriber.");
    assertThat(new PapStatus(2003, "address not found").text()).isEqualTo("2003 Address Not Found");
    assertThat(new PapStatus(2999, "").text()).isEqualTo("2999");
    assertThat(new PapStatus(2999, "own words").text()).isEqualTo("2999: own words");
  }
}
