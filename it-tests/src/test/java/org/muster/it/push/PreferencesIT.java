package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.nodes;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Notification;

/** Groups and models say how their devices are called, where these do not say it themselves. */
@OnTheServer
class PreferencesIT {

  private static final String PREFERENCES = "/api/v1/push-preferences/";
  private static final int PREFERRED_CONNECTIONS = 2;

  private final String name = "p-" + UUID.randomUUID();
  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();
  private final PushService first = PushService.open();
  private final PushService second = PushService.open();
  private final Gateway one = Gateway.of("http", Map.of("url", first.url()));
  private final Gateway other = Gateway.of("http", Map.of("url", second.url()));
  private final LockstepDevice device = LockstepDevice.reachedAt(bothWays());

  @AfterEach
  void close() {
    first.close();
    second.close();
    one.close();
    other.close();
    api.delete(PREFERENCES + name);
  }

  @Test
  void a_group_says_which_way_its_devices_are_called_first() {
    prefers("{\"group\":\"" + name + "\",\"channels\":[\"" + other.name() + "\"]}");
    isIn(name, "DEFAULT");

    operator.sendsFor(device, get(DEV_ID));

    second.delivers();
    assertThat(first.waiting()).isZero();
    JsonObject push = operator.device(device).getJsonObject("push");
    assertThat(push.getString("channel")).isEqualTo(other.name());
    assertThat(push.getString("order")).isEqualTo("DEFAULT");
    assertThat(push.getString("preference")).isEqualTo(name);
  }

  @Test
  void an_order_of_the_devices_own_counts_before_that_of_its_group() {
    prefers("{\"group\":\"" + name + "\",\"channels\":[\"" + other.name() + "\"]}");
    isIn(name, "DEFAULT");
    isIn(name, "OWN");

    operator.sendsFor(device, get(DEV_ID));

    first.delivers();
    JsonObject push = operator.device(device).getJsonObject("push");
    assertThat(push.getString("order")).isEqualTo("OWN");
    assertThat(push).doesNotContainKey("preference");
  }

  @Test
  void a_model_says_how_its_devices_connect() {
    prefers(
        "{\"model\":\""
            + name
            + "\",\"manufacturer\":\"ACME\",\"connections\":[\"WLAN\",\"ANY\"]}");
    String read = operator.queues(device, get(DEV_INFO));
    device
        .opens()
        .isAsked(get(DEV_INFO))
        .answers(with(nodes("[{\"MOData\":{\"Man\":\"Acme\",\"Mod\":\"" + name + "\"}}]")))
        .isDismissed();
    operator.sees(read, "SUCCEEDED");

    operator.sendsFor(device, get(DEV_ID));

    Notification notification = first.delivers();
    assertThat(notification.option(PREFERRED_CONNECTIONS).orElseThrow()).containsExactly(2, 0);
  }

  @Test
  void devices_of_a_group_are_listed() {
    isIn(name, "OWN");

    assertThat(api.read("/api/v1/devices?group=" + name).getJsonArray("items"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.asJsonObject().getString("id")).isEqualTo(device.id());
              assertThat(Operator.texts(item.asJsonObject(), "groups")).containsExactly(name);
            });
    api.patch(device.path(), "{\"groups\":[]}");
    assertThat(api.read("/api/v1/devices?group=" + name).getJsonArray("items")).isEmpty();
  }

  @Test
  void what_would_be_of_no_use_is_refused() {
    refused(api.put(PREFERENCES + name, "{\"group\":\"x\",\"channels\":[\"nobody\"]}"), "nobody");
    refused(api.put(PREFERENCES + name, "{\"channels\":[\"http\"]}"), "either a group or a model");
    refused(api.put(PREFERENCES + name, "{\"group\":\"x\",\"connections\":[\"LAN\"]}"), "WIRELINE");
    refused(api.patch(device.path(), "{\"groups\":[\"-\"]}"), "name of a group");
    refused(api.patch(device.path(), "{\"push\":{\"order\":\"SOME\"}}"), "[OWN, DEFAULT]");
    assertThat(api.get(PREFERENCES + name).status()).isEqualTo(404);
  }

  @Test
  void a_preference_is_shown_changed_and_taken_away() {
    prefers("{\"group\":\"a\",\"channels\":[\"http\"]}");
    prefers("{\"group\":\"b\",\"channels\":[],\"connections\":[\"CELLULAR\"]}");

    JsonObject shown = api.read(PREFERENCES + name);
    assertThat(shown.getString("group")).isEqualTo("b");
    assertThat(Operator.texts(shown, "connections")).isEqualTo(List.of("CELLULAR"));
    assertThat(api.read(PREFERENCES).getJsonArray("items"))
        .extracting(item -> item.asJsonObject().getString("name"))
        .contains(name);
    assertThat(api.delete(PREFERENCES + name).status()).isEqualTo(204);
    assertThat(api.delete(PREFERENCES + name).status()).isEqualTo(404);
  }

  private JsonArrayBuilder bothWays() {
    return Json.createArrayBuilder().add(one.address("1")).add(other.address("2"));
  }

  private void prefers(String form) {
    Answer answer = api.put(PREFERENCES + name, form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private void isIn(String group, String order) {
    Answer answer =
        api.patch(
            device.path(),
            "{\"groups\":[\"" + group + "\"],\"push\":{\"order\":\"" + order + "\"}}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static void refused(Answer answer, String words) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.text()).contains(words);
  }
}
