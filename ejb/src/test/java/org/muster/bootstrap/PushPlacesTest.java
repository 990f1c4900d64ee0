package org.muster.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        "https://[::ffff:10.0.0.1]/"
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

  @Test
  void a_public_address_is_taken() {
    assertThat(places.checked("https://93.184.216.34:8443/boot").getPort()).isEqualTo(8443);
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
