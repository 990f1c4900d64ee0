package org.muster.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.simulator.http.Answer;

/** A registered device whose credentials an operator gives and takes. */
final class Account {

  private final Api api = Api.asAdministrator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final String name = "u" + device.id().substring(5);

  /** A name that curl can split from the password: one without a colon. */
  String name() {
    return name;
  }

  LockstepDevice device() {
    return device;
  }

  String id() {
    return device.id();
  }

  /** Has no password but this one from now on. */
  Account withPassword(String password) {
    Answer changed =
        api.patch(
            device.path(),
            Json.createObjectBuilder()
                .add(
                    "credentials",
                    Json.createObjectBuilder().add("username", name).add("password", password))
                .build()
                .toString());
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    return this;
  }

  /** Gets one more credential; returns how it was shown, once. */
  JsonObject gets(JsonObjectBuilder form) {
    Answer made = api.post(device.path() + "/credentials", form.build().toString());
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return Api.json(made);
  }

  /** Its credentials, the newest first. */
  List<JsonObject> credentials() {
    return api.read(device.path() + "/credentials")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  void loses(JsonObject credential) {
    String path = device.path() + "/credentials/" + credential.getString("id");
    assertThat(api.delete(path).status()).isEqualTo(204);
  }

  /** Stands in another state from now on; returns the HTTP status. */
  int becomes(String state) {
    return api.put(device.path() + "/state", "{\"state\":\"" + state + "\"}").status();
  }

  int sessions() {
    return api.read("/api/v1/sessions?limit=500&device=" + Api.encoded(id()))
        .getJsonArray("items")
        .size();
  }

  /** The actions on it that the audit trail has, the newest first. */
  List<String> actions() {
    return api
        .read("/api/v1/audit?limit=100&subject=" + Api.encoded(id()))
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(entry -> entry.getString("action"))
        .toList();
  }
}
