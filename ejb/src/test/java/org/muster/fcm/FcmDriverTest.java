package org.muster.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.gateway.AddressMoved;
import org.muster.gateway.Gateway;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.HttpLine;
import org.muster.gateway.Parcel;
import org.muster.gateway.ScriptedPeer;
import org.muster.kernel.Refusal;

/** Over real sockets, with V2 of the specification's vectors (TS Appendix E.2). */
@Timeout(60)
class FcmDriverTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
  private static final byte[] V2 = HexFormat.of().parseHex("21001004646d73315000");
  private static final String TOKEN = "{\"access_token\":\"ya29.t\",\"expires_in\":3600}";
  private static final String TAKEN = "{\"name\":\"projects/p-1/messages/1\"}";

  private final HeardMoves moves = new HeardMoves();
  private final FcmDriver driver =
      new FcmDriver(new HttpLine(Duration.ofSeconds(5)), Clock.fixed(NOW, ZoneOffset.UTC), moves);
  private final ScriptedPeer peer;

  FcmDriverTest() throws IOException {
    peer = new ScriptedPeer();
  }

  @AfterEach
  void close() throws IOException {
    peer.close();
  }

  @Test
  void a_message_has_the_notification_in_base64_under_its_key() throws Exception {
    peer.answers(200, TOKEN).answers(200, TAKEN);

    assertThat(driver.hand(v1(), parcel(Duration.ofHours(2))).reference()).isNull();

    peer.request();
    ScriptedPeer.Request message = peer.request();
    assertThat(message.line()).isEqualTo("POST /v1/projects/p-1/messages:send HTTP/1.1");
    assertThat(message.headers())
        .containsEntry("authorization", "Bearer ya29.t")
        .containsEntry("content-type", "application/json; charset=UTF-8");
    assertThat(new String(message.body(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"message\":{\"token\":\"reg:1\",\"data\":{\"SMS\":\"IQAQBGRtczFQAA==\"},"
                + "\"android\":{\"priority\":\"HIGH\",\"ttl\":\"7200s\"}}}");
  }

  @Test
  void the_shape_of_old_has_the_same_under_the_same_key() throws Exception {
    peer.answers(200, "{\"results\":[{\"message_id\":\"1\"}]}");

    driver.hand(legacy(), parcel(Duration.ofDays(60)));

    ScriptedPeer.Request message = peer.request();
    assertThat(message.line()).isEqualTo("POST /fcm/send HTTP/1.1");
    assertThat(message.headers()).containsEntry("authorization", "key=AAAA");
    assertThat(new String(message.body(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"registration_ids\":[\"reg:1\"],\"data\":{\"SMS\":\"IQAQBGRtczFQAA==\"},"
                + "\"priority\":\"high\",\"time_to_live\":2419200}");
    assertThat(moves.heard()).isEmpty();
  }

  @Test
  void a_registration_that_has_another_id_by_now_is_told() throws Exception {
    peer.answers(200, "{\"results\":[{\"message_id\":\"1\",\"registration_id\":\"reg:2\"}]}");

    driver.hand(legacy(), parcel(Duration.ofDays(1)));

    assertThat(moves.heard())
        .containsExactly(new AddressMoved("cloud", "IMEI:1", "reg:1", "reg:2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reg:1", "/topics/all", ""})
  void what_is_no_other_id_is_not_told(String id) throws Exception {
    peer.answers(200, "{\"results\":[{\"message_id\":\"1\",\"registration_id\":\"" + id + "\"}]}");

    driver.hand(legacy(), parcel(Duration.ofDays(1)));

    assertThat(moves.heard()).isEmpty();
  }

  @Test
  void a_token_that_is_not_taken_is_replaced_once() throws Exception {
    peer.answers(200, TOKEN).answers(401, "").answers(200, TOKEN).answers(401, "");

    assertThatThrownBy(() -> driver.hand(v1(), parcel(Duration.ZERO)))
        .isInstanceOf(GatewayRefusal.class)
        .hasMessageContaining("401")
        .hasMessageNotContaining("ya29")
        .extracting(refusal -> ((GatewayRefusal) refusal).kind())
        .isEqualTo(GatewayRefusal.Kind.DOWN);
  }

  @Test
  void a_key_that_the_cloud_lacks_for_another_push_service_spoils_no_token() throws Exception {
    String error = "{\"error\":{\"details\":[{\"errorCode\":\"THIRD_PARTY_AUTH_ERROR\"}]}}";
    peer.answers(200, TOKEN).answers(401, error).answers(200, TAKEN);

    assertThatThrownBy(() -> driver.hand(v1(), parcel(Duration.ZERO)))
        .isInstanceOf(GatewayRefusal.class)
        .extracting(refusal -> ((GatewayRefusal) refusal).kind())
        .isEqualTo(GatewayRefusal.Kind.REFUSED);
    driver.hand(v1(), parcel(Duration.ZERO));

    assertThat(lines(3)).last().isEqualTo("POST /v1/projects/p-1/messages:send HTTP/1.1");
  }

  @Test
  void a_gateway_that_has_changed_has_no_old_token() throws Exception {
    peer.answers(200, TOKEN).answers(200, TAKEN);
    driver.hand(v1(), parcel(Duration.ZERO));
    peer.answers(200, TOKEN).answers(200, TAKEN);

    driver.hand(
        gateway(Map.of("serviceAccount", file(), "project", "p-2", "endpoint", at(""))),
        parcel(Duration.ZERO));

    assertThat(lines(4)).last().isEqualTo("POST /v1/projects/p-2/messages:send HTTP/1.1");
  }

  @Test
  void a_gateway_that_comes_back_has_no_old_token() throws Exception {
    peer.answers(200, TOKEN).answers(200, TAKEN).answers(200, TOKEN).answers(200, TAKEN);
    driver.hand(v1(), parcel(Duration.ZERO));

    driver.follow(List.of(v1()));
    driver.follow(List.of());
    driver.hand(v1(), parcel(Duration.ZERO));

    assertThat(lines(4)).element(2).isEqualTo("POST /token HTTP/1.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/topics/all", "a b", "a\"b", "", "\u00e4", "a\nb"})
  void what_is_no_registration_id_is_no_address(String text) {
    assertThat(driver.address(GatewaySettings.of(driver.rules(), Map.of()), text)).isEmpty();
    assertThat(driver.address(GatewaySettings.of(driver.rules(), Map.of()), "x".repeat(2_001)))
        .isEmpty();
  }

  @Test
  void a_registration_id_is_kept_as_it_is() {
    assertThat(driver.address(GatewaySettings.of(driver.rules(), Map.of()), "d1:APA91b-x_Y"))
        .contains("d1:APA91b-x_Y");
    assertThat(driver.takesRegistrations()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "../x", "a?b", " "})
  void a_project_is_an_id(String project) {
    Map<String, String> settings = Map.of("serviceAccount", file(), "project", project);

    assertThatThrownBy(() -> driver.check(GatewaySettings.of(driver.rules(), settings)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("project must be");
  }

  private List<String> lines(int count) throws InterruptedException {
    List<String> lines = new java.util.ArrayList<>();
    for (int line = 0; line < count; line++) {
      lines.add(peer.request().line());
    }
    return lines;
  }

  private String at(String path) {
    return peer.at(path).toString();
  }

  private String file() {
    return Keys.file(at("/token"));
  }

  private Gateway v1() {
    return gateway(Map.of("serviceAccount", file(), "endpoint", at("/")));
  }

  private Gateway legacy() {
    return gateway(Map.of("shape", "legacy", "serverKey", "AAAA", "endpoint", at("/fcm/send")));
  }

  private Gateway gateway(Map<String, String> settings) {
    GatewaySettings all = GatewaySettings.of(driver.rules(), new HashMap<>(settings));
    driver.check(all);
    return new Gateway("cloud", "fcm", all, 16);
  }

  private static Parcel parcel(Duration left) {
    return new Parcel(1, "IMEI:1", 7, "reg:1", V2, NOW.plus(left));
  }
}
