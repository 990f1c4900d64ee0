package org.muster.it.audit;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;

/** What is done about the accounts of operators, of programs and of devices. */
final class AccountDeeds {

  private static final String V1 = "/api/v1/";
  private static final String PASSWORD = "ein Pferd frisst keinen Salat";
  private static final Api QUIETLY = Api.asAdministrator();

  private AccountDeeds() {}

  static void addTo(Map<String, Deeds.Deed> all) {
    operators(all);
    oneself(all);
    tokens(all);
    bootstraps(all);
    accounts(all);
  }

  private static void operators(Map<String, Deeds.Deed> all) {
    add(all, "post operators", "operator.create", api -> makes(api, newName()));
    add(
        all,
        "patch operators/{name}",
        "operator.password.reset",
        api -> api.patch(V1 + "operators/" + made(), "{\"password\":\"" + PASSWORD + "!\"}"));
    add(
        all,
        "delete operators/{name}",
        "operator.delete",
        api -> api.delete(V1 + "operators/" + made()));
  }

  private static void oneself(Map<String, Deeds.Deed> all) {
    add(
        all,
        "put me/password",
        "operator.password.change",
        api ->
            signed(api)
                .put(
                    V1 + "me/password",
                    "{\"present\":\"" + PASSWORD + "\",\"wanted\":\"" + PASSWORD + "!\"}"));
    add(all, "delete me/sessions", "api.delete", api -> signed(api).delete(V1 + "me/sessions"));
  }

  private static void tokens(Map<String, Deeds.Deed> all) {
    add(all, "post tokens", "token.create", api -> tokenOf(api, newName()));
    add(all, "delete tokens/{id}", "token.revoke", api -> api.delete(V1 + "tokens/" + token()));
    add(
        all,
        "delete operators/{name}/tokens/{id}",
        "token.revoke",
        api -> api.delete(V1 + "operators/admin/tokens/" + token()));
  }

  private static void bootstraps(Map<String, Deeds.Deed> all) {
    add(
        all,
        "post bootstraps",
        "device.bootstrap.prepare",
        api -> api.post(V1 + "bootstraps", "text/csv", "id\nB-" + UUID.randomUUID() + "\n"));
    add(
        all,
        "post devices/{id}/bootstraps",
        "device.bootstrap.prepare",
        api -> api.post(device() + "/bootstraps", "{}"));
    add(
        all,
        "post devices/{id}/bootstraps/{bootstrap}/document",
        "device.bootstrap.take",
        api -> api.post(bootstrap() + "/document", ""));
    add(
        all,
        "post devices/{id}/bootstraps/{bootstrap}/push",
        "device.bootstrap.push",
        api -> api.post(bootstrap() + "/push", "{\"address\":\"https://127.0.0.1:9/\"}"));
    add(
        all,
        "delete devices/{id}/bootstraps/{bootstrap}",
        "device.bootstrap.revoke",
        api -> api.delete(bootstrap()));
  }

  private static void accounts(Map<String, Deeds.Deed> all) {
    add(
        all,
        "post devices/{id}/rotate",
        "device.account.change",
        api -> api.post(device() + "/rotate", "{\"what\":[\"TRANSPORT\"]}"));
    add(
        all,
        "post devices/{id}/retire",
        "device.retire",
        api -> api.post(device() + "/retire", "{}"));
  }

  private static void add(
      Map<String, Deeds.Deed> all, String operation, String action, Trail.Act act) {
    all.put(operation, new Deeds.Deed(action, act));
  }

  private static Api signed(Api api) {
    return api.with("Authorization", new Credentials(made(), PASSWORD).asBasic());
  }

  private static String made() {
    String name = newName();
    makes(QUIETLY, name);
    return name;
  }

  private static Answer makes(Api api, String name) {
    return api.post(
        V1 + "operators",
        "{\"username\":\"%s\",\"password\":\"%s\",\"roles\":[{\"role\":\"viewer\"}]}"
            .formatted(name, PASSWORD));
  }

  private static Answer tokenOf(Api api, String name) {
    return api.post(
        V1 + "tokens",
        "{\"name\":\"%s\",\"permissions\":[\"device.read\"],\"lifetime\":\"P1D\"}".formatted(name));
  }

  private static String token() {
    String name = newName();
    tokenOf(QUIETLY, name);
    return QUIETLY.read(V1 + "tokens").getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("name").equals(name))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  private static String bootstrap() {
    String path = device() + "/bootstraps";
    JsonObject prepared = Api.json(QUIETLY.post(path, "{}"));
    return path + "/" + prepared.getJsonObject("bootstrap").getString("id");
  }

  private static String device() {
    return LockstepDevice.registered().path();
  }

  private static String newName() {
    return "d" + UUID.randomUUID().toString().substring(0, 13);
  }
}
