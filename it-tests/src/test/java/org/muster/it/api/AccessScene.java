package org.muster.it.api;

import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.UPDATE;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.lockstep.Tasks;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Alert;

/** A device of the test's own with one thing of each kind that a row may be about. */
final class AccessScene {

  /** An id of the form that all but devices have; nothing has it. */
  private static final String NO_ID = "0000000000000";

  private static final String WIPE =
      "{\"command\":[\"EXEC\",\"urn:oma:mo:oma-lawmo:1.0//Operations/Wipe\"],\"notify\":false,"
          + "\"override\":true,\"reason\":\"access\"}";

  private static final Operator OPERATOR = new Operator();
  private static final Api ADMINISTRATOR = Api.asAdministrator();

  private final String device;
  private final String thing;

  private AccessScene(String device, String thing) {
    this.device = device;
    this.thing = thing;
  }

  /** A device in a group, with what the row is about. */
  static AccessScene in(String group, AccessRow row, PushService push) {
    LockstepDevice made = LockstepDevice.wokenBy(push);
    is(200, ADMINISTRATOR.patch(made.path(), "{\"groups\":[\"%s\"]}".formatted(group)));
    return new AccessScene(made.id(), thing(row.path().split("[/?]", -1)[0], made));
  }

  /** Neither the device nor the thing exists. */
  static AccessScene ofNothing() {
    return new AccessScene(LockstepDevice.anyId(), NO_ID);
  }

  /** The DevID. */
  String device() {
    return device;
  }

  /**
   * The path of a row, about this device and this thing. Whatever else a path names does not exist,
   * so that nothing happens to it.
   */
  String path(AccessRow row) {
    String path = row.isOfTheApi() ? "/api/v1/" + row.path() : row.path();
    return path.replace("devices/{id}", "devices/" + Api.encoded(device))
        .replace("{device}", Api.encoded(device))
        .replaceAll(
            "(commands|tasks|notifications|sessions|approvals|repository)/\\{(id|token)}",
            "$1/" + thing)
        .replace("{queue}", "push")
        .replace("{kind}", "GROUP")
        .replace("{mcc}", "310")
        .replaceAll("\\{(name|subject)}", "nobody")
        .replaceAll("\\{\\w+}", NO_ID);
  }

  /** The body of a row, about this device. */
  byte[] body(String text, String group) {
    return text.replace("{device}", device)
        .replace("{group}", group)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What is said of this device, as it would be said of the other. */
  String asOf(AccessScene other, Answer answer) {
    return answer.status()
        + answer.text().replace(device, other.device).replace(thing, other.thing);
  }

  private static String thing(String kind, LockstepDevice device) {
    return switch (kind) {
      case "commands" -> OPERATOR.queues(device, get(DEV_ID));
      case "tasks" -> new Tasks(device).begins("{\"verb\":\"read\",\"uri\":\"" + DEV_ID + "\"}");
      case "notifications" -> notification(device);
      case "sessions", "alerts" -> session(device);
      case "approvals" -> approval(device);
      case "repository" -> content(device);
      default -> NO_ID;
    };
  }

  private static String notification(LockstepDevice device) {
    OPERATOR.sendsFor(device, get(DEV_ID));
    return OPERATOR.notificationsOf(device).get(0).getString("id");
  }

  private static String session(LockstepDevice device) {
    device.opensWith(
        Alert.clientInitiated(), Alert.completion("urn:oma:at:fumo:1.0:done", UPDATE, 200));
    OPERATOR.seesAlerts(device, 1);
    return OPERATOR.lastSessionOf(device).getString("id");
  }

  private static String approval(LockstepDevice device) {
    is(202, ADMINISTRATOR.post(device.path() + "/commands", WIPE));
    return ADMINISTRATOR
        .read("/api/v1/approvals?limit=500")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(one -> one.getString("device").equals(device.id()))
        .map(one -> one.getString("id"))
        .findFirst()
        .orElseThrow();
  }

  private static String content(LockstepDevice device) {
    Answer kept =
        ADMINISTRATOR.post(
            "/api/v1/repository?standing=true&device=" + Api.encoded(device.id()),
            "text/plain",
            "x");
    is(201, kept);
    String token = Api.json(kept).getString("token");
    is(
        200,
        ADMINISTRATOR.send(
            "PUT",
            "/api/v1/repository/" + token + "/variants/310",
            Map.of("Content-Type", "text/plain"),
            "x".getBytes(StandardCharsets.UTF_8)));
    return token;
  }

  private static void is(int status, Answer answer) {
    Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(status);
  }
}
