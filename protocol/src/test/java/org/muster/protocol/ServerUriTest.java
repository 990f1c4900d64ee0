package org.muster.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerUriTest {

  @ParameterizedTest
  @CsvSource({
    "http://h, false",
    "HTTPS://repo.example.com:8443/cfg?d=1#f, false",
    "https://user:word@repo.example.com/, false",
    "https://repo.example.com/cfg/[MCC]/[MNC]?d=[DevID], true",
    "https://[MCC].example.com/, true",
    "http://[::1]:8080/r, false",
    "http://[2001:db8::7]/[SPName], true",
    "http://10.0.2.2:8080/r/%20?a=b;c, false",
  })
  void an_address_is_kept_as_it_was_written(String template, boolean macros) {
    ServerUri uri = new ServerUri(template);

    assertThat(uri).hasToString(template);
    assertThat(uri.hasMacros()).isEqualTo(macros);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "'', http://",
    "urn:a//b, http://",
    "ftp://h/, http://",
    "//h/, http://",
    "http:/h, http://",
    "http:///path, a host is expected",
    "http://?q, a host is expected",
    "http://:80/, a host is expected",
    "http://user@/, a host is expected",
    "http://h:port/, at most a port",
    "http://h:123456/, at most a port",
    "http://h/a b, Character 11",
    "'http://h/a\tb', Character 11",
    "http://h/[DevID, Character 10 of the ServerURI: this '[' is never closed",
    "http://h/DevID], ']' is out of place",
    "http://h/[[DevID]], '[' is out of place",
    "http://h/[], the name of a parameter",
    "http://h/[Dev ID], percent-encoded",
    "http://h/[Dev-ID], the name of a parameter",
    "http://h/[::1], the name of a parameter",
    "http://h/[DevId], 'Character 11 of the ServerURI: the name of a parameter is expected between"
        + " brackets, one of DevID, MCC, MNC, CMCC, CMNC, SPName, not '",
    "http://h/[MCC]/[Unknown], Character 17 of the ServerURI: the name of a parameter",
    "http://h:port/, Character 8 of the ServerURI: a host is expected here",
    "http://h/DevID], Character 15 of the ServerURI: ']' is out of place",
    "http://h/[[DevID]], Character 11 of the ServerURI: '[' is out of place",
  })
  void a_bad_address_is_refused_with_the_reason(String template, String reason) {
    assertThatThrownBy(() -> new ServerUri(template))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void an_address_has_2048_characters_at_most() {
    assertThat(new ServerUri("http://h/" + "a".repeat(2039)).template()).hasSize(2048);
    assertThatThrownBy(() -> new ServerUri("http://h/" + "a".repeat(2040)))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("2048");
  }
}
