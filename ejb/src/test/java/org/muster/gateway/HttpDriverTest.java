package org.muster.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.kernel.Ids;
import org.muster.kernel.Refusal;
import org.muster.secret.WebhookSignature;

/** Over real sockets. */
@Timeout(60)
class HttpDriverTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_674_087_231);
  private static final String SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

  private final HttpDriver driver =
      new HttpDriver(new HttpLine(Duration.ofSeconds(5)), Clock.fixed(NOW, ZoneOffset.UTC));
  private final ScriptedPeer peer;

  HttpDriverTest() throws IOException {
    peer = new ScriptedPeer();
  }

  @AfterEach
  void close() throws IOException {
    peer.close();
  }

  @Test
  void a_devices_own_url_gets_the_notification_and_nothing_else() throws Exception {
    peer.answers(202, "");

    assertThat(driver.hand(gateway(Map.of()), parcel(peer.at("/d").toString(), 7)).reference())
        .isNull();

    ScriptedPeer.Request request = peer.request();
    assertThat(request.line()).isEqualTo("POST /d HTTP/1.1");
    assertThat(request.headers())
        .containsEntry("content-type", "application/vnd.syncml.dm.notification")
        .doesNotContainKeys("muster-device", "webhook-signature");
    assertThat(request.body()).containsExactly(0x20, 0);
  }

  @Test
  void a_gateway_of_the_operators_is_told_whom_to_wake_and_signed_for() throws Exception {
    peer.answers(204, "");

    driver.hand(shared(Map.of("secret", SECRET)), parcel("+4917012345", 7));

    ScriptedPeer.Request request = peer.request();
    String id = Ids.text(99) + "-7";
    assertThat(request.headers())
        .containsEntry("muster-device", "urn%3Aimei%3A1")
        .containsEntry("muster-address", "+4917012345")
        .containsEntry("webhook-id", id)
        .containsEntry("webhook-timestamp", "1674087231")
        .containsEntry(
            "webhook-signature",
            WebhookSignature.with(SECRET).orElseThrow().of(id, 1_674_087_231, new byte[] {32, 0}));
  }

  @Test
  void an_attempt_that_is_repeated_has_the_same_webhook_id_and_a_repetition_another_one()
      throws Exception {
    peer.answers(204, "").answers(204, "").answers(204, "");
    driver.hand(shared(Map.of()), parcel("x", 7));
    driver.hand(shared(Map.of()), parcel("x", 7));
    driver.hand(shared(Map.of()), parcel("x", 8));

    String first = peer.request().headers().get("webhook-id");
    assertThat(peer.request().headers()).containsEntry("webhook-id", first);
    assertThat(peer.request().headers().get("webhook-id")).isNotEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED, REFUSED",
    "401, DOWN, UNREACHED",
    "302, DOWN, UNREACHED",
    "410, GONE, GONE",
    "429, BUSY, UNREACHED",
    "500, DOWN, UNREACHED"
  })
  void a_devices_own_url_says_nothing_of_the_gateway(
      int status, GatewayRefusal.Kind shared, GatewayRefusal.Kind own) {
    peer.answers(status, "no such subscriber", "Content-Type: text/plain");
    assertRefused(shared(Map.of()), "x", shared, "answered " + status + ": no such subscriber");

    peer.answers(status, "from within", "Content-Type: text/plain");
    assertRefused(
        gateway(Map.of()), peer.at("/").toString(), own, "The gateway answered " + status + ".");
  }

  @Test
  void the_time_for_an_answer_is_the_gateways() {
    peer.plays(out -> waitUntilClosed());

    assertRefused(
        shared(Map.of("timeout", "PT0.2S")), "x", GatewayRefusal.Kind.DOWN, "not answer in time");
  }

  @Test
  void a_time_in_which_a_notification_would_be_forgotten_is_refused() {
    driver.check(shared(Map.of("timeout", "PT2M")).settings());

    assertThatThrownBy(() -> driver.check(shared(Map.of("timeout", "PT2M1S")).settings()))
        .isInstanceOf(Refusal.class)
        .hasMessage("timeout must be at most PT2M.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+4917012345", "a b", "/x"})
  void an_address_that_was_of_use_to_a_shared_url_is_none_without_one(String address) {
    assertRefused(
        gateway(Map.of()), address, GatewayRefusal.Kind.REFUSED, "The address is no URL.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"whsec_c2hvcnQ=", "whsec_not base64, but long enough for a key, is it"})
  void a_secret_that_signs_nothing_is_refused_when_it_is_entered(String secret) {
    GatewaySettings settings = GatewaySettings.of(driver.rules(), Map.of("secret", secret));

    assertThatThrownBy(() -> driver.check(settings))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.parameter()).isEqualTo("secret"))
        .hasMessageContaining("24 to 64 bytes")
        .hasMessageNotContaining(secret);
    assertRefused(
        shared(Map.of("secret", secret)), "x", GatewayRefusal.Kind.DOWN, "24 to 64 bytes");
  }

  @ParameterizedTest
  @CsvSource({"true, 'tel: 4711', true", "true, 'Zoë', false", "false, ftp://x, false"})
  void an_address_is_a_url_or_what_the_gateway_calls_it(boolean own, String text, boolean fits) {
    GatewaySettings settings =
        GatewaySettings.of(driver.rules(), own ? Map.of("url", "http://x") : Map.of());

    assertThat(driver.address(settings, text).isPresent()).isEqualTo(fits);
  }

  private void waitUntilClosed() {
    try {
      peer.isLeft();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void assertRefused(
      Gateway gateway, String address, GatewayRefusal.Kind kind, String words) {
    assertThatThrownBy(() -> driver.hand(gateway, parcel(address, 7)))
        .isInstanceOfSatisfying(
            GatewayRefusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind))
        .hasMessageContaining(words);
  }

  private Gateway shared(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("url", peer.at("/gateway").toString());
    return gateway(all);
  }

  private Gateway gateway(Map<String, String> settings) {
    return new Gateway("g", "http", GatewaySettings.of(driver.rules(), settings), 16);
  }

  private static Parcel parcel(String address, int notificationId) {
    return new Parcel(99, "urn:imei:1", notificationId, address, new byte[] {0x20, 0}, NOW);
  }
}
