package org.muster.it.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Alert;

/** Server-initiated bootstrap (TS §8): the document is sent to where an operator says. */
@OnTheServer
class PushedBootstrapIT {

  private final PushService receiver = PushService.open();
  private final LockstepDevice before = LockstepDevice.registered();
  private final Boot boot = Boot.of(before.id(), "{}");

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void a_device_that_is_sent_its_account_comes_with_it() {
    JsonObject sent = pushed();

    assertThat(sent.getString("state")).isEqualTo("HANDED_OUT");
    assertThat(sent.getString("way")).isEqualTo("PUSHED");
    assertThat(sent.getString("handedTo")).isEqualTo(receiver.url());
    assertThat(receiver.mediaTypes()).containsExactly(Boot.MO_DATA);
    boot.deviceOf(receiver.receives()).opensWith(Alert.bootstrapComplete()).isDismissed();
    assertThat(boot.state()).isEqualTo("COMPLETED");
    assertThat(boot.pushed(receiver.url()).status()).isEqualTo(409);
  }

  @Test
  void what_the_other_end_does_not_take_is_not_lost() {
    receiver.stumblesWith(403);

    JsonObject failed = pushed();

    assertThat(failed.getString("state")).isEqualTo("PREPARED");
    assertThat(failed.getString("reason")).isEqualTo("The other end answered 403.");
    assertThat(failed).doesNotContainKeys("handedTo", "way");
    assertThat(pushed().getString("state")).isEqualTo("HANDED_OUT");
    boot.deviceOf(receiver.receives()).opensWith(Alert.bootstrapComplete()).isDismissed();
  }

  @Test
  void a_gateway_that_fails_may_have_passed_the_document_on() {
    receiver.stumblesWith(502);

    JsonObject unknown = pushed();

    assertThat(unknown.getString("state")).isEqualTo("HANDED_OUT");
    assertThat(unknown.getString("reason")).contains("502", "may have");
  }

  @Test
  void of_an_address_its_query_is_not_kept() {
    JsonObject sent = Api.json(boot.pushed(receiver.url() + "?key=secret"));

    assertThat(sent.getString("handedTo")).isEqualTo(receiver.url());
  }

  @Test
  void an_end_that_hangs_up_may_have_the_document_and_the_bootstrap_says_so() {
    receiver.isDown(true);

    JsonObject unknown = pushed();

    assertThat(unknown.getString("state")).isEqualTo("HANDED_OUT");
    assertThat(unknown.getString("reason")).contains("may have");
  }

  @Test
  void where_nobody_listens_nobody_has_it() {
    String url = receiver.url();
    receiver.close();

    JsonObject failed = Api.json(boot.pushed(url));

    assertThat(failed.getString("state")).isEqualTo("PREPARED");
    assertThat(failed.getString("reason")).contains("cannot be connected to");
    assertThat(boot.fetches().status()).isEqualTo(200);
  }

  @Test
  void what_arrives_without_credentials_after_a_later_document_counts_no_more() throws Exception {
    Boot slow = Boot.of(before.id(), "{\"transport\":\"NONE\"}");
    receiver.hold().begins();
    CompletableFuture<Answer> push =
        CompletableFuture.supplyAsync(() -> slow.pushed(receiver.url()));
    receiver.receives();
    Boot later = Boot.of(before.id(), "{\"transport\":\"NONE\"}");
    later.fetches();
    assertThat(slow.state()).isEqualTo("SENDING");

    receiver.hold().ends();

    assertThat(Api.json(push.get()).getString("state")).isEqualTo("REVOKED");
    before.opensWith(Alert.bootstrapComplete()).isDismissed();
    assertThat(later.state()).isEqualTo("COMPLETED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2/a",
        "http://localhost/a",
        "https://10.0.0.1/a",
        "https://example.com/a",
        "file:///etc/passwd",
        "https://user:password@127.0.0.1/a",
        "nothing"
      })
  void nothing_is_sent_to_where_nothing_may_be_sent(String address) {
    Answer refused = boot.pushed(address);

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(boot.state()).isEqualTo("PREPARED");
  }

  private JsonObject pushed() {
    Answer answer = boot.pushed(receiver.url());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Api.json(answer);
  }
}
