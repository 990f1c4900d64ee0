package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.simulator.http.Credentials;

/** Those that the columns of the table of devices are about, each another device. */
final class DeviceCallers {

  private static final Api ADMINISTRATOR = Api.asAdministrator();

  private final Map<String, Caller> all = new LinkedHashMap<>();
  private final LockstepDevice right = LockstepDevice.registered();

  /** Somebody who says which device it is, and maybe shows something for it. */
  private record Caller(String device, Credentials shown) {

    Api speaks() {
      Api api = shown == null ? Api.anonymously() : Api.as(shown.username(), shown.password());
      return api.with("OMADM-DevID", device);
    }
  }

  /**
   * Makes them.
   *
   * @param quarantined a device that waits for an operator
   * @param operator the name of an account
   */
  DeviceCallers(LockstepDevice quarantined, String operator) {
    put("right", right); // before its session is over
    LockstepDevice known = LockstepDevice.registered();
    put("nothing", LockstepDevice.registered().id(), null);
    put("wrong password", known.id(), new Credentials(known.credentials().username(), "wrong"));
    put("another's", LockstepDevice.registered().id(), right.credentials());
    put("revoked", revoked());
    String nobody = LockstepDevice.anyId();
    put("unknown", nobody, new Credentials(nobody, "secret"));
    put("blocked", blocked());
    put("quarantined", quarantined);
    put("operator", LockstepDevice.registered().id(), new Credentials(operator, Accounts.PASSWORD));
  }

  /** How each of them speaks, by the name of the column. */
  Map<String, Api> speaking() {
    Map<String, Api> apis = new LinkedHashMap<>();
    all.forEach((column, caller) -> apis.put(column, caller.speaks()));
    return apis;
  }

  /** The one that is let in. */
  LockstepDevice right() {
    return right;
  }

  private void put(String column, LockstepDevice device) {
    put(column, device.id(), device.credentials());
  }

  private void put(String column, String device, Credentials shown) {
    all.put(column, new Caller(device, shown));
  }

  private static LockstepDevice revoked() {
    LockstepDevice device = LockstepDevice.registered();
    JsonObject credential =
        ADMINISTRATOR.read(device.path() + "/credentials").getJsonArray("items").getJsonObject(0);
    String path = device.path() + "/credentials/" + credential.getString("id");
    assertThat(ADMINISTRATOR.delete(path).status()).isEqualTo(204);
    return device;
  }

  private static LockstepDevice blocked() {
    LockstepDevice device = LockstepDevice.registered();
    block(device);
    return device;
  }

  /** Turns a device off. */
  static void block(LockstepDevice device) {
    assertThat(ADMINISTRATOR.put(device.path() + "/state", "{\"state\":\"BLOCKED\"}").status())
        .isEqualTo(204);
  }
}
