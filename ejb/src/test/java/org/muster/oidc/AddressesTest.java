package org.muster.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @Test
  void a_provider_may_have_a_path_and_a_server_has_none() {
    assertThat(Addresses.isBase("https://id.example.com/realms/company")).isTrue();
    assertThat(Addresses.isServer("https://id.example.com/realms/company")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://muster.example.com", "http://localhost:8080", "https://[::1]:8443/"})
  void addresses_of_servers(String text) {
    assertThat(Addresses.isBase(text)).isTrue();
    assertThat(Addresses.isServer(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "muster.example.com",
        "muster.example.com:8443",
        "//muster.example.com",
        "ftp://muster.example.com",
        "https://",
        "https://muster example.com",
        "https://somebody@muster.example.com",
        "https://muster.example.com/?a=b",
        "https://muster.example.com/#a"
      })
  void neither(String text) {
    assertThat(Addresses.isBase(text)).isFalse();
    assertThat(Addresses.isServer(text)).isFalse();
  }
}
