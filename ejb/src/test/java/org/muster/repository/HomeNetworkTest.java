package org.muster.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.kernel.Refusal;

/** Which network a path names, and which variant is for it (TS §6.2). */
class HomeNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "/310/410, 310, 410",
    "/310/04, 310, 04",
    "/310/410/IMEI:0044, 310, 410",
    "/310/410/, 310, 410",
    "/310/-1, 310, ''",
    "/310, 310, ''",
    "/310/, 310, ''",
    "/310/4, 310, ''",
    "/310/4100, 310, ''",
    "/31/410, '', ''",
    "/-1/-1, '', ''",
    "/[MCC]/[MNC], '', ''",
    "/IMEI:0044/310, '', ''",
    "//310/410, '', ''",
    "310/410, '', ''",
    "/٣١٠/410, '', ''",
    "'', '', ''"
  })
  void the_first_two_parts_name_it(String behind, String mcc, String mnc) {
    assertThat(HomeNetwork.in(behind)).isEqualTo(new HomeNetwork(mcc, mnc));
  }

  @Test
  void the_very_network_comes_before_its_country() {
    Variant exact = variant("310", "410");
    Variant country = variant("310", "");

    assertThat(HomeNetwork.in("/310/410").best(List.of(country, exact))).contains(exact);
    assertThat(HomeNetwork.in("/310/410").best(List.of(country))).contains(country);
    assertThat(HomeNetwork.in("/310/-1").best(List.of(country))).contains(country);
    assertThat(HomeNetwork.in("/310/-1").best(List.of(exact))).isEmpty();
  }

  @Test
  void zeros_in_front_count() {
    assertThat(HomeNetwork.in("/262/01").best(List.of(variant("262", "001")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"none, 410", "31, 410", "3100, none", "abc, 01", "310, 1", "310, 4100", "310, -1"})
  void an_operator_names_it_in_digits(String mcc, String mnc) {
    assertThatThrownBy(() -> HomeNetwork.named(mcc, mnc)).isInstanceOf(Refusal.class);
  }

  private static Variant variant(String mcc, String mnc) {
    return new Variant("t", new HomeNetwork(mcc, mnc), "text/plain", new byte[0]);
  }
}
