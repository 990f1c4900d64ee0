package org.muster.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which name an address is counted. */
class CountedAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "localhost", "", "::zz", "1:2:3", "host:1"})
  void what_is_no_ipv6_address_stands_for_itself(String address) {
    assertThat(CountedAddress.of(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
    "2001:db8:1:2::1, 2001:0DB8:0001:0002:0000:0000:0000:0009",
    "fe80::1%eth7, fe80::2",
    "::ffff:192.0.2.1, 192.0.2.1"
  })
  void what_one_machine_may_have_is_one(String address, String other) {
    assertThat(CountedAddress.of(address)).isEqualTo(CountedAddress.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2::1, 2001:db8:1:3::1",
    "2001:db8:1:2::1, 2001:db8::1",
    "::ffff:192.0.2.1, ::ffff:192.0.2.2"
  })
  void other_networks_are_others(String address, String other) {
    assertThat(CountedAddress.of(address)).isNotEqualTo(CountedAddress.of(other));
  }

  @Test
  void who_has_no_address_is_counted_all_the_same() {
    assertThat(CountedAddress.of(null)).isEmpty();
  }
}
