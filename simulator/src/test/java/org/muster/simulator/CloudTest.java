package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.simulator.cloud.CloudService;
import org.muster.simulator.cloud.CloudTrouble;
import org.muster.simulator.factory.CloudTerms;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;
import org.muster.simulator.json.JsonText;

/** A cloud as TS §3.5 (E.2) and Google describe it. */
class CloudTest {

  private static final String SEND = "/v1/projects/simulated-cloud/messages:send";
  private static final String PACKAGE0 = base64(HexFormat.of().parseHex("20803002ffff"));

  private final HttpLines lines = new HttpLines();
  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final SynchronousQueue<JournaledSession> sessions = new SynchronousQueue<>();
  private ScriptedServer server;
  private CloudService cloud;
  private VirtualDevice device;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
    cloud = CloudService.open(0, executor);
    device =
        VirtualDevice.named("IMEI:1")
            .at(server.at("/dm"))
            .signedInAs("me", "secret")
            .registeringWith(
                new CloudTerms(server.at("/reg"), server.at("/unreg"), "tenant=7&x=%C3%A4"))
            .reportingTo(this::keep)
            .build();
  }

  @AfterEach
  void close() throws IOException {
    executor.shutdownNow();
    device.close();
    lines.close();
    cloud.close();
    server.close();
  }

  @Test
  void device_tells_its_server_by_a_form() throws IOException {
    server.says("/reg", 200, "text/plain", "").says("/unreg", 200, "text/plain", "");

    assertThat(device.registers("a:b c").status()).isEqualTo(200);
    assertThat(device.unregisters("a:b c").status()).isEqualTo(200);

    ScriptedServer.Heard heard = server.heardAt("/reg").get(0);
    assertThat(heard.text()).isEqualTo("RegId=a%3Ab+c&tenant=7&x=%C3%A4");
    assertThat(heard.header("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded;charset=UTF-8");
    assertThat(heard.header("Authorization")).isEqualTo("Basic bWU6c2VjcmV0");
    assertThat(server.heardAt("/unreg")).hasSize(1);
  }

  @Test
  void message_wakes_the_device_that_is_registered() throws Exception {
    server.asks("[[\"END\"]]");
    String id = cloud.registers(device);

    Answer answer = send(token(), message(id, PACKAGE0));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.text()).contains("projects/simulated-cloud/messages/");
    assertThat(sessions.take().notificationId()).contains(65_535);
  }

  @Test
  void message_without_a_notification_is_taken_and_wakes_nobody() throws Exception {
    String id = cloud.registers(device);

    assertThat(send(token(), message(id, "!")).status()).isEqualTo(200);
    assertThat(send(token(), message(id, "AAAA")).status()).isEqualTo(200);

    assertThat(cloud.unreadableMessages()).isEqualTo(2);
    assertThat(server.heard()).isEmpty();
  }

  @Test
  void registration_that_is_gone_is_unregistered() throws Exception {
    String id = cloud.registers(device);
    cloud.drops(id);

    Answer answer = send(token(), message(id, PACKAGE0));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).contains("UNREGISTERED");
  }

  @Test
  void message_needs_a_good_token() throws Exception {
    String token = token();
    assertThat(send("guess", message("x", PACKAGE0)).status()).isEqualTo(401);
    cloud.revokesTokens();
    assertThat(send(token, message("x", PACKAGE0)).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "RS256, muster@simulated-cloud.iam.gserviceaccount.com, 3600, 200",
    "none, muster@simulated-cloud.iam.gserviceaccount.com, 3600, 400",
    "RS256, other@simulated-cloud.iam.gserviceaccount.com, 3600, 400",
    "RS256, muster@simulated-cloud.iam.gserviceaccount.com, 3601, 400",
    "RS256, muster@simulated-cloud.iam.gserviceaccount.com, -1, 400"
  })
  void token_needs_a_right_assertion(String algorithm, String issuer, long lifetime, int status)
      throws Exception {
    assertThat(ask(assertion(algorithm, issuer, lifetime)).status()).isEqualTo(status);
  }

  @Test
  void assertion_of_another_key_is_refused() throws Exception {
    try (CloudService other = CloudService.open(0, executor)) {
      String file = other.serviceAccount().replace(other.endpoint() + "/", cloud.endpoint() + "/");

      assertThat(ask(assertion(file, "RS256", EMAIL, 60)).text())
          .contains("Invalid JWT Signature.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "[]",
        "x",
        "{\"message\":{\"token\":\"x\",\"data\":{\"SMS\":1},\"android\":{\"priority\":\"HIGH\",\"ttl\":\"1s\"}}}",
        "{\"message\":{\"token\":\"x\",\"data\":{},\"android\":{\"priority\":\"TOP\",\"ttl\":\"1s\"}}}",
        "{\"message\":{\"token\":\"x\",\"data\":{},\"android\":{\"priority\":\"HIGH\",\"ttl\":\"1\"}}}",
        "{\"message\":{\"topic\":\"x\",\"data\":{},\"android\":{\"priority\":\"HIGH\",\"ttl\":\"1s\"}}}"
      })
  void message_that_is_none_is_refused(String body) throws Exception {
    Answer answer = send(token(), body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("INVALID_ARGUMENT");
  }

  @Test
  void trouble_comes_once_each() throws Exception {
    String token = token();
    String id = cloud.registers(device);
    cloud.stumblesWith(CloudTrouble.tooMany(7), CloudTrouble.UNAVAILABLE);

    Answer first = send(token, message(id, "AAAA"));
    assertThat(first.status()).isEqualTo(429);
    assertThat(first.header("Retry-After")).contains("7");
    assertThat(send(token, message(id, "AAAA")).status()).isEqualTo(503);
    assertThat(send(token, message(id, "AAAA")).status()).isEqualTo(200);
    assertThat(cloud.messagesSeen()).isEqualTo(3);
  }

  @Test
  void legacy_shape_has_a_result_for_the_registration() throws Exception {
    server.asks("[[\"END\"]]");
    String id = cloud.registers(device);

    assertThat(legacy("key=" + cloud.serverKey(), id).text()).contains("\"message_id\"");
    assertThat(sessions.take().notificationId()).contains(65_535);
    assertThat(legacy("key=" + cloud.serverKey(), "gone").text())
        .contains("\"error\":\"NotRegistered\"");
    assertThat(legacy("key=guess", id).status()).isEqualTo(401);
  }

  private static final String EMAIL = "muster@simulated-cloud.iam.gserviceaccount.com";

  private String token() throws Exception {
    return JsonText.read(ask(assertion("RS256", EMAIL, 60)).body())
        .asJsonObject()
        .getString("access_token");
  }

  private Answer ask(String assertion) throws IOException {
    String grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    String form =
        "grant_type="
            + URLEncoder.encode(grant, StandardCharsets.UTF_8)
            + "&assertion="
            + assertion;
    return post(URI.create(cloud.endpoint() + "/token"), Map.of(), form);
  }

  private Answer send(String token, String body) throws IOException {
    return post(
        URI.create(cloud.endpoint() + SEND), Map.of("Authorization", "Bearer " + token), body);
  }

  private Answer legacy(String authorization, String id) throws IOException {
    String body =
        "{\"registration_ids\":[\"%s\"],\"data\":{\"SMS\":\"%s\"},\"time_to_live\":60}"
            .formatted(id, PACKAGE0);
    return post(cloud.legacyEndpoint(), Map.of("Authorization", authorization), body);
  }

  private Answer post(URI place, Map<String, String> headers, String body) throws IOException {
    return lines.exchange(
        new Request("POST", place, headers, body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String message(String id, String sms) {
    return "{\"message\":{\"token\":\"%s\",\"data\":{\"SMS\":\"%s\"},".formatted(id, sms)
        + "\"android\":{\"priority\":\"HIGH\",\"ttl\":\"60s\"}}}";
  }

  private String assertion(String algorithm, String issuer, long lifetime) throws Exception {
    return assertion(cloud.serviceAccount(), algorithm, issuer, lifetime);
  }

  private static String assertion(String keyFile, String algorithm, String issuer, long lifetime)
      throws Exception {
    JsonObject file = JsonText.read(keyFile.getBytes(StandardCharsets.UTF_8)).asJsonObject();
    long now = System.currentTimeMillis() / 1000;
    String claims =
        "{\"iss\":\"%s\",\"scope\":\"https://www.googleapis.com/auth/firebase.messaging\","
                .formatted(issuer)
            + "\"aud\":\"%s\",\"iat\":%d,\"exp\":%d}"
                .formatted(file.getString("token_uri"), now, now + lifetime);
    String unsigned = encoded("{\"alg\":\"" + algorithm + "\"}") + "." + encoded(claims);
    byte[] key =
        Base64.getMimeDecoder()
            .decode(file.getString("private_key").replaceAll("-----[A-Z ]+-----", ""));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
    signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
    return unsigned + "." + Base64.getUrlEncoder().encodeToString(signature.sign());
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private void keep(JournaledSession session) {
    try {
      sessions.put(session);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
