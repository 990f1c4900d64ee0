package org.muster.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "https://s:8443/repository/Ab-_12, https://s:8443/repository/***",
    "https://s:8443/repository/Ab12/network/(x), https://s:8443/repository/***/network/(x)",
    "https://s:8443/ui/Ab12?device=1, https://s:8443/ui/***?device=1",
    "'[\"HGET\",\"https:\\/\\/s\\/repository\\/Ab12\"]',"
        + " '[\"HGET\",\"https:\\/\\/s\\/repository\\/***\"]'",
    "https://elsewhere/firmware.bin, https://elsewhere/firmware.bin"
  })
  void what_makes_an_address_good_is_hidden(String text, String shown) {
    assertThat(Addresses.HIDDEN.in(text)).isEqualTo(shown);
    assertThat(Addresses.SHOWN.in(text)).isEqualTo(text);
  }

  @Test
  void of_a_command_nothing_else_is_hidden() {
    List<String> line =
        List.of("HGET", "https://s/repository/Ab12", "urn:acme:mo:x:1.0/1/repository/Name");

    assertThat(Addresses.HIDDEN.in(line))
        .containsExactly("HGET", "https://s/repository/***", "urn:acme:mo:x:1.0/1/repository/Name");
    assertThat(Addresses.SHOWN.in(line)).isEqualTo(line);
  }

  @Test
  void of_a_token_enough_is_shown_to_tell_it_from_others() {
    assertThat(Addresses.HIDDEN.token("0123456789abcdef")).isEqualTo("01234567");
    assertThat(Addresses.SHOWN.token("0123456789abcdef")).isEqualTo("0123456789abcdef");
    assertThat(Addresses.HIDDEN.in((String) null)).isNull();
  }
}
