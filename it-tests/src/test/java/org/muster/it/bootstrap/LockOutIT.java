package org.muster.it.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Outcome;

/** Whatever is begun for an account and comes to no good end: its device still comes in. */
@OnTheServer
class LockOutIT {

  private static final Command DELETION = Command.of("DELETE", "urn:oma:mo:oma-dm-dmacc:1.2//");

  /** What cannot be undone needs a reason. */
  private final Api api = Api.asAdministrator().with("Muster-Reason", "a%20test");

  private final LockstepDevice device = LockstepDevice.registered();

  @Test
  void a_rotation_that_is_cancelled_under_way_leaves_both_passwords_good() {
    rotates();
    Conversation conversation = device.opens();
    String password = fetched(conversation);
    cancels();
    assertThat(change().getString("state")).isEqualTo("WRITTEN");
    assertThat(change().getString("reason")).contains("may have");

    conversation.answers(Outcome.of(200)).isDismissed();

    with(device.credentials().username(), password).opens().isDismissed();
    assertThat(change().getString("state")).isEqualTo("DONE");
    assertThat(device.initiates("{}").status()).isEqualTo(401);
  }

  @Test
  void one_that_is_cancelled_before_it_is_sent_has_changed_nothing() {
    rotates();
    cancels();

    assertThat(change().getString("state")).isEqualTo("FAILED");
    device.opens().isDismissed();
  }

  @Test
  void what_was_cancelled_and_lost_on_its_way_is_not_sent_again() {
    rotates();
    fetched(device.opens());
    cancels();

    device.opens().isDismissed();
  }

  @Test
  void the_new_password_is_for_the_name_that_the_device_uses() {
    device.opens().isDismissed();
    Answer more =
        api.post(
            device.path() + "/credentials",
            "{\"name\":\"other-" + device.id().substring(5) + "\"}");
    assertThat(more.status()).as(more.text()).isEqualTo(201);
    rotates();
    Conversation conversation = device.opens();
    String password = fetched(conversation);

    conversation.answers(Outcome.of(200)).isDismissed();

    with(device.credentials().username(), password).opens().isDismissed();
    assertThat(states()).containsExactlyInAnyOrder("VALID", "VALID", "REVOKED");
  }

  @Test
  void the_deletion_of_an_account_does_not_reach_the_next_one() {
    retires("{\"deleteAccount\":true}");
    assertThat(retires("{}").getString("state")).isEqualTo("DONE");

    comesWithItsNextAccount();
  }

  @Test
  void nor_does_one_that_was_under_way() {
    retires("{\"deleteAccount\":true}");
    device.opens().isAsked(DELETION);
    assertThat(api.put(device.path() + "/state", "{\"state\":\"RETIRED\"}").status())
        .isEqualTo(204);
    assertThat(change().getString("state")).isEqualTo("DONE");

    comesWithItsNextAccount();
  }

  @Test
  void documents_end_with_the_use_of_the_device() {
    Boot fetched = Boot.of(device.id(), "{}");
    fetched.fetches();
    Boot waiting = Boot.of(device.id(), "{}");

    retires("{}");
    api.put(device.path() + "/state", "{\"state\":\"REGISTERED\"}");

    assertThat(List.of(fetched.state(), waiting.state())).containsOnly("REVOKED");
    assertThat(waiting.fetches().status()).isEqualTo(404);
  }

  @Test
  void a_secret_of_notifications_is_not_changed_where_its_data_are_not_known() {
    Answer refused = api.post(device.path() + "/rotate", "{\"what\":[\"NOTIFICATION\"]}");

    assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    Answer those = api.post(device.path() + "/rotate", "{}");
    assertThat(those.status()).as(those.text()).isEqualTo(202);
    assertThat(change().getString("kind")).isEqualTo("TRANSPORT");
  }

  private void comesWithItsNextAccount() {
    Boot boot = Boot.of(device.id(), "{}");
    LockstepDevice next = boot.deviceOf(boot.fetches().body());
    next.opens().isDismissed();
    next.opens().isDismissed();
    assertThat(api.read(device.path()).getString("state")).isEqualTo("ACTIVE");
  }

  private LockstepDevice with(String username, String password) {
    return LockstepDevice.with(device.id(), new Credentials(username, password));
  }

  private void rotates() {
    Answer answer = api.post(device.path() + "/rotate", "{\"what\":[\"TRANSPORT\"]}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
  }

  private JsonObject retires(String form) {
    Answer answer = api.post(device.path() + "/retire", form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return Api.json(answer);
  }

  private void cancels() {
    assertThat(api.delete("/api/v1/tasks/" + change().getString("task")).status()).isEqualTo(204);
  }

  private JsonObject change() {
    return api.read(device.path() + "/account-changes").getJsonArray("items").getJsonObject(0);
  }

  private List<String> states() {
    return api.read(device.path() + "/credentials").getJsonArray("items").stream()
        .map(one -> one.asJsonObject().getString("state"))
        .toList();
  }

  /** The password, as the device fetches it. */
  private static String fetched(Conversation conversation) {
    String content = conversation.asked().get(0).words().get(1);
    Answer answer = Api.anonymously().get(URI.create(content).getPath());
    assertThat(answer.status()).isEqualTo(200);
    return answer.text();
  }
}
