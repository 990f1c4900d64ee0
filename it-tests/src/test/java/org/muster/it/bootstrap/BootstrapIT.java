package org.muster.it.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Alert;

/** Client-initiated bootstrap (TS §8): a URL, a document, a session. */
@OnTheServer
class BootstrapIT {

  private final LockstepDevice before = LockstepDevice.registered();
  private final String id = before.id();

  @Test
  void a_device_fetches_its_account_comes_with_it_and_is_active() {
    Boot boot = Boot.of(id, "{}");
    assertThat(boot.now().getString("state")).isEqualTo("PREPARED");

    Answer document = boot.fetches();

    assertThat(document.status()).isEqualTo(200);
    assertThat(document.mediaType()).isEqualTo(Boot.MO_DATA);
    assertThat(document.header("Cache-Control")).contains("no-store");
    assertThat(document.body()[0]).isEqualTo((byte) '[');
    JsonObject account = Boot.account(document.body());
    assertThat(account.getString("SrvID")).isEqualTo("muster");
    assertThat(account.getString("SrvURI")).endsWith(":" + ServerUnderTest.port() + "/dm");
    assertThat(boot.state()).isEqualTo("HANDED_OUT");
    assertThat(Api.asAdministrator().read(before.path()).getString("state"))
        .as("to have the document is not to have come")
        .isEqualTo("REGISTERED");

    boot.deviceOf(document.body()).opensWith(Alert.bootstrapComplete()).isDismissed();

    JsonObject completed = boot.now();
    assertThat(completed.getString("transport")).isEqualTo("BASIC");
    assertThat(completed.getString("username"))
        .isEqualTo(Boot.credentials(document.body()).username());
    assertThat(Instant.parse(completed.getString("handedOutAt")))
        .isBetween(
            Instant.parse(completed.getString("preparedAt")),
            Instant.parse(completed.getString("endedAt")));
    assertThat(completed.getString("state")).isEqualTo("COMPLETED");
    assertThat(completed.getString("way")).isEqualTo("FETCHED");
    assertThat(completed.getString("handedTo")).isEqualTo("127.0.0.1");
    assertThat(completed.getString("preparedBy")).isEqualTo("admin");
    assertThat(completed.getString("session")).isNotEmpty();
    assertThat(Api.asAdministrator().read(before.path()).getString("state")).isEqualTo("ACTIVE");
  }

  @Test
  void what_the_device_had_before_is_good_until_it_comes_with_what_is_new() {
    Boot boot = Boot.of(id, "{}");
    LockstepDevice after = boot.deviceOf(boot.fetches().body());

    before.opens().isDismissed();
    assertThat(boot.state()).isEqualTo("HANDED_OUT");
    after.opensWith(Alert.bootstrapComplete()).isDismissed();

    assertThat(before.initiates("{}").status()).isEqualTo(401);
    after.opens().isDismissed();
  }

  @Test
  void a_document_is_handed_out_once_and_its_secrets_are_nowhere_afterwards() {
    Boot boot = Boot.of(id, "{}");
    byte[] document = boot.fetches().body();
    String password = Boot.credentials(document).password();

    Answer again = boot.fetches();

    assertThat(again.status()).isEqualTo(404);
    assertThat(again.text()).doesNotContain(password);
    assertThat(boot.taken().status()).isEqualTo(409);
    assertThat(Boot.all(id).toString()).doesNotContain(password).doesNotContain(boot.url());
    assertThat(ServerUnderTest.log())
        .doesNotContain(password)
        .doesNotContain(boot.url().substring(boot.url().lastIndexOf('/')));
  }

  @Test
  void of_two_who_ask_at_once_one_gets_it() throws Exception {
    Boot boot = Boot.of(id, "{}");
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> fetch = () -> boot.fetches().status();
      List<Integer> statuses = List.of(get(two.submit(fetch)), get(two.submit(fetch)));
      assertThat(statuses).containsExactlyInAnyOrder(200, 404);
    } finally {
      two.shutdownNow();
    }
  }

  private static int get(Future<Integer> status) throws Exception {
    return status.get();
  }

  @Test
  void whoever_only_looks_what_is_there_uses_nothing_up() {
    Boot boot = Boot.of(id, "{}");

    assertThat(boot.asks("HEAD", "").status()).isEqualTo(405);
    assertThat(boot.asks("OPTIONS", "").text()).doesNotContain("SrvID");
    assertThat(boot.asks("POST", "").status()).isEqualTo(405);
    assertThat(boot.fetches(Map.of("Accept", "text/html,*/*;q=0.8")).status()).isEqualTo(406);
    assertThat(boot.fetches(Map.of("User-Agent", "WhatsApp/2.23 A")).status()).isEqualTo(406);
    assertThat(boot.fetches(Map.of("User-Agent", "Slackbot-LinkExpanding 1.0")).status())
        .isEqualTo(406);
    assertThat(boot.state()).isEqualTo("PREPARED");
    assertThat(boot.fetches(Map.of("Accept", "*/*")).status()).isEqualTo(200);
  }

  @Test
  void the_url_may_have_the_device_fill_in_its_name() {
    Boot boot = Boot.of(id, "{}");

    assertThat(boot.asks("GET", "?DevID=IMEI:000000000000001").status()).isEqualTo(404);
    assertThat(boot.fetches(Map.of("OMADM-DevID", "IMEI:000000000000001")).status()).isEqualTo(404);
    assertThat(boot.asks("GET", "?DevID=" + Api.encoded(id)).status()).isEqualTo(200);
  }

  @Test
  void a_parameter_that_the_client_does_not_know_says_nothing() {
    assertThat(Boot.of(id, "{}").asks("GET", "?DevID=-1").status()).isEqualTo(200);
  }

  @Test
  void nobody_gets_what_was_not_fetched_in_time() {
    Boot boot = Boot.of(id, "{\"lifetime\":\"PT1S\"}");

    JsonObject expired = boot.sees("EXPIRED");

    assertThat(expired.getString("reason")).contains("in time");
    assertThat(boot.fetches().status()).isEqualTo(404);
    assertThat(boot.taken().status()).isEqualTo(409);
    before.opens().isDismissed();
  }

  @Test
  void one_that_is_taken_back_is_worth_nothing_and_neither_are_its_credentials() {
    Boot unfetched = Boot.of(id, "{}");
    assertThat(unfetched.revoked().status()).isEqualTo(200);
    assertThat(unfetched.fetches().status()).isEqualTo(404);

    Boot fetched = Boot.of(id, "{}");
    LockstepDevice device = fetched.deviceOf(fetched.fetches().body());
    assertThat(fetched.revoked().status()).isEqualTo(200);

    assertThat(device.initiates("{}").status()).isEqualTo(401);
    assertThat(fetched.revoked().status()).isEqualTo(409);
    before.opens().isDismissed();
  }

  @Test
  void the_next_one_takes_the_place_of_one_that_waits() {
    Boot first = Boot.of(id, "{}");
    Boot second = Boot.of(id, "{}");

    assertThat(first.state()).isEqualTo("REVOKED");
    assertThat(first.fetches().status()).isEqualTo(404);
    assertThat(second.fetches().status()).isEqualTo(200);
  }

  @Test
  void a_client_that_never_says_bootstrap_complete_is_done_when_it_comes_with_what_is_new() {
    Boot boot = Boot.of(id, "{}");
    LockstepDevice after = boot.deviceOf(boot.fetches().body());

    after.opens().isDismissed();
    after.opens().isDismissed();

    assertThat(boot.state()).isEqualTo("COMPLETED");
  }

  @Test
  void of_two_documents_the_one_counts_that_the_device_came_with() {
    Boot first = Boot.of(id, "{}");
    LockstepDevice withFirst = first.deviceOf(first.fetches().body());
    Boot second = Boot.of(id, "{}");
    LockstepDevice withSecond = second.deviceOf(second.fetches().body());

    withFirst.opensWith(Alert.bootstrapComplete()).isDismissed();
    assertThat(first.state()).isEqualTo("COMPLETED");
    assertThat(second.state()).isEqualTo("HANDED_OUT");
    withFirst.opens().isDismissed();

    withSecond.opensWith(Alert.bootstrapComplete()).isDismissed();
    assertThat(second.state()).isEqualTo("COMPLETED");
    assertThat(withFirst.initiates("{}").status()).isEqualTo(401);
  }

  @Test
  void of_two_documents_without_credentials_the_one_counts_that_was_handed_out_last() {
    Boot first = Boot.of(id, "{\"transport\":\"NONE\"}");
    first.fetches();
    Boot second = Boot.of(id, "{\"transport\":\"NONE\"}");
    assertThat(first.state()).as("another one is only prepared").isEqualTo("HANDED_OUT");

    second.taken();

    assertThat(first.now().getString("state")).isEqualTo("REVOKED");
    assertThat(first.now().getString("reason")).contains("later document without credentials");
    before.opensWith(Alert.bootstrapComplete()).isDismissed();
    assertThat(second.state()).isEqualTo("COMPLETED");
  }

  @Test
  void one_with_credentials_is_told_from_one_without() {
    Boot with = Boot.of(id, "{}");
    LockstepDevice after = with.deviceOf(with.fetches().body());
    Boot without = Boot.of(id, "{\"transport\":\"NONE\"}");
    without.fetches();

    after.opensWith(Alert.bootstrapComplete()).isDismissed();

    assertThat(with.state()).isEqualTo("COMPLETED");
    assertThat(without.state()).isEqualTo("HANDED_OUT");
  }

  @Test
  void an_operator_takes_the_document_for_a_factory_once() {
    Boot boot = Boot.of(id, "{\"objects\":[\"urn:oma:mo:oma-fumo:1.0\"],\"name\":\"Acme\"}");

    Answer document = boot.taken();

    assertThat(document.status()).as(document.text()).isEqualTo(200);
    assertThat(document.mediaType()).isEqualTo(Boot.MO_DATA);
    assertThat(Boot.account(document.body()).getJsonObject("Perm").toString())
        .isEqualTo("{\"1\":{\"MOID\":\"urn:oma:mo:oma-fumo:1.0\"}}");
    assertThat(boot.now().getString("handedTo")).isEqualTo("admin");
    assertThat(boot.taken().status()).isEqualTo(409);
    assertThat(boot.fetches().status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"transport\":\"TELNET\"}",
        "{\"lifetime\":\"P31D\"}",
        "{\"lifetime\":\"soon\"}",
        "{\"objects\":[\"a b\"]}",
        "{\"objects\":[null]}",
        "{\"cloud\":\"nothing-there\"}",
        "{\"transport\":\"CERTIFICATE\"}",
        "{\"transport\":\"CERTIFICATE\",\"certificate\":\"QUJD\"}",
        "{\"moData\":{}}",
        "{\"moData\":[1]}",
        "{\"moData\":[{\"ClientURI\":\"x\",\"MOData\":{\"a\":{}}}]}",
        "{\"moData\":[{\"ClientURI\":\"urn:oma:mo:oma-dcmo:1.0//\",\"MOData\":{\"D\":{\"Enabled\":\"x\"}}}]}",
        "{\"moData\":[{\"ClientURI\":\"urn:oma:mo:oma-dcmo:1.0/a/Enabled\",\"MOData\":{\"Enabled\":true}}]}",
        "{\"moData\":[{\"ClientURI\":\"urn:oma:mo:oma-dm-dmacc:1.2//\",\"MOData\":{\"A\":{\"SrvID\":\"muster\"}}}]}",
        "{\"bootstrapKeys\":{\"server\":\"https://h\"}}",
        "{\"name\":\"a\\u0000b\"}"
      })
  void what_would_fail_at_the_device_is_refused_when_it_is_prepared(String form) {
    Answer refused = Api.asAdministrator().post(before.path() + "/bootstraps", form);

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(Boot.all(id)).isEmpty();
  }

  @Test
  void further_objects_are_in_the_document_and_their_names_on_the_page() {
    Boot boot =
        Boot.of(
            id,
            "{\"moData\":[{\"ClientURI\":\"urn:oma:mo:oma-dcmo:1.0//\","
                + "\"MOData\":{\"Dcmo\":{\"Property\":\"Camera\"}}}]}");

    assertThat(boot.fetches().text()).contains("{\"Dcmo\":{\"Property\":\"Camera\"}}");
    assertThat(boot.now().get("further").toString()).isEqualTo("[\"urn:oma:mo:oma-dcmo:1.0\"]");
  }

  @Test
  void only_operators_prepare_and_only_tokens_open() {
    assertThat(Api.anonymously().post(before.path() + "/bootstraps", "{}").status()).isEqualTo(401);
    assertThat(Api.anonymously().get("/bootstrap/" + "a".repeat(32)).status()).isEqualTo(404);
  }
}
