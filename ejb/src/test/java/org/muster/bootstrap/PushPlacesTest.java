package org.muster.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.kernel.Refusal;

class PushPlacesTest {

  private final BootstrapConfig config = new BootstrapConfig();
  private final PushPlaces places = new PushPlaces(config);

  PushPlacesTest() {
    config.pushHosts = Optional.empty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/a",
        "https://localhost:9990/management",
        "https://10.1.2.3/",
        "https://192.168.0.1/",
        "https://172.16.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://[fe80::1]/",
        "https://0.0.0.0/",
        "https://2130706433/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://100.64.0.1/",
        "https://100.127.255.254/",
        "https://0.1.2.3/",
        "https://192.0.0.8/",
        "https://198.19.0.1/",
        "https://240.0.0.1/",
        "https://255.255.255.255/",
        "https://[fc00::1]/",
        "https://[64:ff9b::10.0.0.1]/",
        "https://[64:ff9b:1::1]/",
        "https://[2002:a00:1::]/"
      })
  void what_only_this_server_reaches_is_not_reached_for_anybody(String address) {
    assertThatThrownBy(() -> places.checked(address)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://93.184.216.34/a",
        "ftp://93.184.216.34/a",
        "https://user:x@93.184.216.34/",
        "https:///a",
        "nothing",
        "",
        "file:///etc/passwd"
      })
  void a_document_goes_over_https_to_a_host(String address) {
    assertThatThrownBy(() -> places.checked(address))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://93.184.216.34:8443/boot",
        "https://100.63.255.255:8443/",
        "https://100.128.0.1:8443/",
        "https://198.20.0.1:8443/",
        "https://192.0.1.1:8443/",
        "https://[2606:2800:220:1::1]:8443/",
        "https://[64:ff9b::93.184.216.34]:8443/",
        "https://[2002:5db8:d822::]:8443/"
      })
  void a_public_address_is_taken(String address) {
    assertThat(places.checked(address).getPort()).isEqualTo(8443);
  }

  @Test
  void of_an_address_nothing_is_kept_that_may_be_a_key() {
    URI place = places.checked("https://93.184.216.34:8443/boot%20a?key=secret#b");

    assertThat(PushPlaces.shown(place)).isEqualTo("https://93.184.216.34:8443/boot%20a");
  }

  @Test
  void where_hosts_are_listed_only_those_are_reached_and_private_ones_as_such() {
    config.pushHosts = Optional.of(List.of("private:127.0.0.1", "10.0.0.1"));

    assertThat(places.checked("https://127.0.0.1/a").getHost()).isEqualTo("127.0.0.1");
    assertThatThrownBy(() -> places.checked("https://10.0.0.1/a"))
        .hasMessageContaining("private network");
    assertThatThrownBy(() -> places.checked("https://93.184.216.34/a"))
        .hasMessageContaining("muster.bootstrap.push-hosts");
  }
}
