package org.muster.it.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.Leaf;
import org.muster.simulator.wire.Alert;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Notification;
import org.muster.simulator.wire.Outcome;

/** What becomes of a device's account: other secrets, and its end (TS §12.2). */
@OnTheServer
class AccountIT {

  private static final String ACCOUNT = "urn:oma:mo:oma-dm-dmacc:1.2/server/";

  private final Api api = Api.asAdministrator();
  private final PushService pushes = PushService.open();
  private final LockstepDevice device = LockstepDevice.wokenBy(pushes);

  @AfterEach
  void close() {
    pushes.close();
  }

  @Test
  void a_new_password_is_good_beside_the_old_one_until_the_device_is_seen_with_it()
      throws Exception {
    try (VirtualDevice virtual = virtual()) {
      assertThat(virtual.contact().isOrderly()).isTrue();
      String old = device.credentials().password();

      rotates("TRANSPORT");
      device.initiates("{}"); // what was is good: nothing is decided yet
      assertThat(virtual.contact().isOrderly()).isTrue();

      String now = text(value(virtual, "Auth/Trsp/Secret"));
      assertThat(now).isNotEqualTo(old);
      assertThat(virtual.contact().isOrderly()).isTrue();
      assertThat(change().getString("state")).isEqualTo("DONE");
      assertThat(device.initiates("{}").status()).isEqualTo(401);
      LockstepDevice after =
          LockstepDevice.with(device.id(), new Credentials(device.credentials().username(), now));
      after.opens().isDismissed();
    }
  }

  @Test
  void what_the_device_refuses_has_changed_nothing() {
    rotates("TRANSPORT");
    Command written = onlyCommand();

    device.opens().isAsked(written).answers(Outcome.of(403)).isDismissed();

    assertThat(change().getString("state")).isEqualTo("FAILED");
    assertThat(change().getString("reason")).isNotEmpty();
    device.opens().isDismissed();
  }

  @Test
  void notifications_are_signed_with_the_old_secret_until_the_device_has_shown_the_new_one()
      throws Exception {
    try (VirtualDevice virtual = virtual()) {
      virtual.contact();
      rotates("NOTIFICATION");
      pushes.delivers(); // checks that it bears the old signature
      assertThat(virtual.contact().isOrderly()).isTrue();
      assertThat(change().getString("state")).isEqualTo("DONE");

      api.post(device.path() + "/wake", "{}");

      byte[] secret = Base64.getDecoder().decode(value(virtual, "Auth/Noti/Secret"));
      Notification notification = Notification.read(pushes.receives());
      assertThat(notification.isSignedWith(secret, PushService.authData())).isTrue();
    }
  }

  @Test
  void two_changes_of_one_kind_are_not_under_way_at_once() {
    rotates("NOTIFICATION");

    assertThat(rotate("NOTIFICATION").status()).isEqualTo(409);
    assertThat(rotate("RETIREMENT").status()).isEqualTo(400);
    assertThat(rotate("PASSWORDS").status()).isEqualTo(400);
  }

  @Test
  void a_device_that_gets_another_account_meanwhile_is_not_locked_out() {
    rotates("TRANSPORT");
    Boot boot = Boot.of(device.id(), "{}");
    LockstepDevice after = boot.deviceOf(boot.fetches().body());

    after.opensWith(Alert.bootstrapComplete()).isDismissed();

    assertThat(change().getString("state")).isEqualTo("FAILED");
    after.opens().isDismissed();
  }

  @Test
  void secrets_are_not_changed_while_a_document_is_awaited() {
    Boot boot = Boot.of(device.id(), "{}");
    boot.fetches();

    assertThat(rotate("TRANSPORT").status()).isEqualTo(409);
  }

  @Test
  void no_secret_of_a_change_can_be_read() throws Exception {
    try (VirtualDevice virtual = virtual()) {
      virtual.contact();
      rotates("TRANSPORT");
      virtual.contact();

      String password = text(value(virtual, "Auth/Trsp/Secret"));

      assertThat(api.read(device.path() + "/account-changes").toString()).doesNotContain(password);
      assertThat(api.read(device.path() + "/tasks").toString()).doesNotContain(password);
      assertThat(ServerUnderTest.log()).doesNotContain(password);
    }
  }

  @Test
  void a_device_that_is_out_of_use_is_refused_and_called_no_more() {
    assertThat(retire("{}").getString("state")).isEqualTo("DONE");

    assertThat(device.initiates("{}").status()).isIn(401, 403);
    JsonObject now = api.read(device.path());
    assertThat(now.getString("state")).isEqualTo("RETIRED");
    assertThat(now).doesNotContainKey("push");
    assertThat(api.post(device.path() + "/retire", "{}").status()).isEqualTo(409);
  }

  @Test
  void the_account_is_deleted_on_the_device_before_it_is_out_of_use() throws Exception {
    try (VirtualDevice virtual = virtual()) {
      virtual.contact();
      Answer unreasoned = api.post(device.path() + "/retire", "{\"deleteAccount\":true}");
      assertThat(unreasoned.status()).as(unreasoned.text()).isEqualTo(400);
      assertThat(Api.json(unreasoned).getString("parameter")).isEqualTo("reason");
      assertThat(retire("{\"deleteAccount\":true,\"reason\":\"sold\"}").getString("state"))
          .isEqualTo("UNDER_WAY");
      assertThat(api.read(device.path()).getString("state")).isEqualTo("ACTIVE");
    }
    device.opens().isAsked(Command.of("DELETE", ACCOUNT)).answers(Outcome.of(200)).isDismissed();

    assertThat(change().getString("state")).isEqualTo("DONE");
    assertThat(api.read(device.path()).getString("state")).isEqualTo("RETIRED");
    assertThat(device.initiates("{}").status()).isIn(401, 403);
  }

  @Test
  void a_device_that_was_out_of_use_is_bootstrapped_again() {
    retire("{}");

    Boot boot = Boot.of(device.id(), "{}");
    boot.deviceOf(boot.fetches().body()).opens().isDismissed();

    assertThat(api.read(device.path()).getString("state")).isEqualTo("ACTIVE");
  }

  private VirtualDevice virtual() {
    return VirtualDevice.named(device.id())
        .at(ServerUnderTest.at("/dm"))
        .signedInAs(device.credentials().username(), device.credentials().password())
        .announcingItself()
        .build();
  }

  private void rotates(String what) {
    Answer answer = rotate(what);
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
  }

  private Answer rotate(String what) {
    return api.post(device.path() + "/rotate", "{\"what\":[\"" + what + "\"]}");
  }

  private JsonObject retire(String form) {
    Answer answer = api.post(device.path() + "/retire", form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return Api.json(answer);
  }

  private JsonObject change() {
    return api.read(device.path() + "/account-changes").getJsonArray("items").getJsonObject(0);
  }

  private Command onlyCommand() {
    JsonObject command =
        api.read(device.path() + "/commands").getJsonArray("items").getJsonObject(0);
    List<String> words = Operator.texts(command, "command");
    return Command.of(words.get(0), words.subList(1, words.size()).toArray(String[]::new));
  }

  private static String value(VirtualDevice virtual, String path) throws Exception {
    return ((Leaf) virtual.tree().find(ClientUri.parse(ACCOUNT + path)).get(0).node()).value();
  }

  private static String text(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}
