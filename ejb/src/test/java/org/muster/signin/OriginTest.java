package org.muster.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
    "2001:db8:1:2:9:9:9:9, 2001:db8:1:2",
    "0:0:0:0:0:0:0:1, 0:0:0:0",
    "::1, ::1"
  })
  void of_an_ipv6_address_the_network_counts(String address, String network) {
    assertThat(new Origin(address, null).network()).isEqualTo(network);
  }

  @Test
  void what_a_browser_calls_itself_is_cut() {
    assertThat(new Origin("192.0.2.7", "x".repeat(5000)).agent()).hasSize(200);
  }
}
