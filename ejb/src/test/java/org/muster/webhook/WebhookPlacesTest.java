package org.muster.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.kernel.Refusal;

class WebhookPlacesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://10.1.2.3/",
        "https://192.168.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://0.0.0.0/",
        "https://100.64.0.1/",
        "http://93.184.216.34/",
        "https://user@93.184.216.34/",
        "https://93.184.216.34/#here",
        "ftp://93.184.216.34/",
        "https:///path",
        "/path",
        "no url at all",
        ""
      })
  void nothing_is_sent_into_private_networks_nor_to_what_is_no_place(String url) {
    assertThatThrownBy(() -> places(null).checked(url))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.parameter()).isEqualTo("url"));
  }

  @Test
  void a_public_place_is_taken() {
    assertThat(places(null).checked("https://93.184.216.34/hook?key=1")).hasHost("93.184.216.34");
  }

  @Test
  void with_a_list_only_what_is_on_it_is_taken() {
    WebhookPlaces places = places(List.of("93.184.216.34", "private:10.1.2.3"));

    assertThat(places.checked("https://93.184.216.34/")).hasHost("93.184.216.34");
    assertThat(places.checked("https://10.1.2.3/")).hasHost("10.1.2.3");
    assertThatThrownBy(() -> places.checked("https://93.184.216.35/")).isInstanceOf(Refusal.class);
  }

  @Test
  void on_the_list_a_private_place_has_to_be_called_so() {
    assertThatThrownBy(() -> places(List.of("10.1.2.3")).checked("https://10.1.2.3/"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void the_audit_trail_has_no_key_of_the_receivers() {
    assertThat(WebhookPlaces.shown("https://here.example:8443/hook?key=1"))
        .isEqualTo("https://here.example:8443/hook");
  }

  @Test
  void whoever_only_reads_has_no_key_of_the_receivers_at_all() {
    assertThat(WebhookPlaces.host("https://here.example:8443/hook/a-key?key=1"))
        .isEqualTo("https://here.example:8443");
  }

  @Test
  void by_plain_http_only_what_is_on_a_list_is_taken() {
    WebhookConfig config = new WebhookConfig();
    config.plainHttp = true;
    config.hosts = Optional.of(List.of("93.184.216.34"));
    WebhookPlaces places = new WebhookPlaces(config);

    assertThat(places.checked("http://93.184.216.34/")).hasScheme("http");

    config.hosts = Optional.empty();
    assertThat(places.checked("https://93.184.216.34/")).hasScheme("https");
    assertThatThrownBy(() -> places.checked("http://93.184.216.34/"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.parameter()).isEqualTo("url"));
  }

  private static WebhookPlaces places(List<String> hosts) {
    WebhookConfig config = new WebhookConfig();
    config.hosts = Optional.ofNullable(hosts);
    return new WebhookPlaces(config);
  }
}
