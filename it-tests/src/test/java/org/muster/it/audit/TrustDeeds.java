package org.muster.it.audit;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.trust.CertificateShop;
import org.muster.simulator.http.Answer;

/** What is done about who devices are. */
final class TrustDeeds {

  private static final String V1 = "/api/v1/";
  private static final Api QUIETLY = Api.asAdministrator();

  private TrustDeeds() {}

  static void addTo(Map<String, Deeds.Deed> all) {
    devices(all);
    authorities(all);
    rules(all);
  }

  private static void devices(Map<String, Deeds.Deed> all) {
    add(
        all,
        "put devices/{id}/state",
        "device.block",
        api -> api.put(device() + "/state", "{\"state\":\"BLOCKED\"}"));
    add(
        all,
        "post devices/{id}/credentials",
        "device.credential.issue",
        api -> api.post(device() + "/credentials", "{}"));
    add(
        all,
        "patch devices/{id}/credentials/{credential}",
        "device.credential.end",
        api -> api.patch(credential(), "{\"until\":\"2999-01-01T00:00:00Z\"}"));
    add(
        all,
        "delete devices/{id}/credentials/{credential}",
        "device.credential.revoke",
        api -> api.delete(credential()));
  }

  private static void authorities(Map<String, Deeds.Deed> all) {
    String list = V1 + "device-authorities";
    add(
        all,
        "post device-authorities",
        "device-authority.add",
        api -> {
          Answer answer = adds(api, newName());
          QUIETLY.delete(list + "/" + Api.json(answer).getString("name"));
          return answer;
        });
    add(
        all,
        "put device-authorities/{name}/rule",
        "device-authority.map",
        api -> with(name -> api.put(list + "/" + name + "/rule", "{\"from\":\"UID\"}")));
    add(
        all,
        "put device-authorities/{name}/crl",
        "device-authority.revoke",
        api -> with(name -> revokes(api, list + "/" + name + "/crl")));
    add(
        all,
        "delete device-authorities/{name}",
        "device-authority.remove",
        api -> {
          String name = newName();
          adds(QUIETLY, name);
          return api.delete(list + "/" + name);
        });
  }

  private static void rules(Map<String, Deeds.Deed> all) {
    add(
        all,
        "put scheme-rules/{kind}/{subject}",
        "scheme-rule.put",
        api -> api.put(rule(), "{\"schemes\":[\"DIGEST\"]}"));
    add(
        all,
        "delete scheme-rules/{kind}/{subject}",
        "scheme-rule.remove",
        api -> {
          String rule = rule();
          QUIETLY.put(rule, "{\"schemes\":[\"DIGEST\"]}");
          return api.delete(rule);
        });
  }

  private static void add(
      Map<String, Deeds.Deed> all, String operation, String action, Trail.Act act) {
    all.put(operation, new Deeds.Deed(action, act));
  }

  private static String device() {
    return LockstepDevice.registered().path();
  }

  private static String rule() {
    return V1 + "scheme-rules/DEVICE/" + Api.encoded(LockstepDevice.registered().id());
  }

  private static String credential() {
    String path = device() + "/credentials";
    return path + "/" + Api.json(QUIETLY.post(path, "{}")).getString("id");
  }

  private static Answer with(java.util.function.Function<String, Answer> act) {
    String name = newName();
    adds(QUIETLY, name);
    Answer answer = act.apply(name);
    QUIETLY.delete(V1 + "device-authorities/" + name);
    return answer;
  }

  private static String newName() {
    return "a" + UUID.randomUUID();
  }

  private static Answer adds(Api api, String name) {
    return api.post(
        V1 + "device-authorities",
        Json.createObjectBuilder()
            .add("name", name)
            .add("certificate", new String(Shop.PEM, StandardCharsets.US_ASCII))
            .build()
            .toString());
  }

  private static Answer revokes(Api api, String path) {
    return api.send("PUT", path, Map.of("Content-Type", "application/pkix-crl"), Shop.LIST);
  }

  /** Made when somebody asks for it. */
  private static final class Shop {

    static final byte[] PEM;
    static final byte[] LIST;

    static {
      try {
        Path folder = Files.createTempDirectory("certificates");
        CertificateShop shop =
            new CertificateShop(folder).authority("root").issued("lost", "root", "CN=IMEI:1");
        PEM = shop.pem("root");
        LIST = shop.crl("root", shop.certificate("lost"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
