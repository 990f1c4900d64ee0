package org.muster.it.audit;

import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.UPDATE;
import static org.muster.it.lockstep.Words.exec;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.muster.it.audit.Trail.Act;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.lockstep.VendorSite;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;

/**
 * How each operation of the API that changes something is done, and what the audit trail calls it.
 * A new operation belongs here.
 */
final class Deeds implements AutoCloseable {

  private static final String V1 = "/api/v1/";
  private static final String SIGN_IN =
      "{\"username\":\"admin\",\"password\":\"%s\"}"
          .formatted(ServerUnderTest.ADMINISTRATOR_PASSWORD);
  private static final String DDF =
      "<MgmtTree><VerDTD>1.2</VerDTD><Node><NodeName/><DFProperties><AccessType><Get/></AccessType>"
          + "<DFFormat><node/></DFFormat><DFType><DDFName>urn:acme:mo:%s:1.0</DDFName></DFType>"
          + "</DFProperties></Node></MgmtTree>";
  private static final String WEBHOOK =
      "{\"kind\":\"http\",\"settings\":{\"url\":\"http://127.0.0.1:9/\"}}";
  private static final String READ = "{\"steps\":[{\"verb\":\"read\",\"uri\":\"%s\"}]}";

  private final Api quietly = Api.asAdministrator();
  private final Operator operator = new Operator();
  private final VendorSite site = VendorSite.open();
  private final PushService push = PushService.open();
  private final Map<String, Deed> all = new TreeMap<>();

  /** What is done, and the action that is recorded. */
  record Deed(String action, Act act) {}

  /** By the method and the path below {@code /api/v1/}, as OpenAPI has them. */
  Map<String, Deed> table() {
    devices();
    commands();
    definitions();
    gateways();
    repository();
    rest();
    return all;
  }

  private void devices() {
    add(
        "post devices",
        "device.register",
        api -> api.post(V1 + "devices", "{\"id\":\"" + LockstepDevice.anyId() + "\"}"));
    add(
        "patch devices/{id}",
        "device.credential.change",
        api -> api.patch(device(), "{\"credentials\":{}}"));
    add("delete devices/{id}", "device.delete", api -> api.delete(device()));
    TrustDeeds.addTo(all);
    AccountDeeds.addTo(all);
    WebhookDeeds.addTo(all);
    add("post devices/{id}/wake", "device.notify", api -> api.post(device() + "/wake", "{}"));
    add(
        "post notifications",
        "devices.notify",
        api ->
            api.post(
                V1 + "notifications",
                "{\"devices\":[\"" + LockstepDevice.registered().id() + "\"]}"));
  }

  private void commands() {
    add(
        "post devices/{id}/commands",
        "command.queue",
        api ->
            api.post(device() + "/commands", "{\"command\":[\"GET\",\"%s\"]}".formatted(DEV_ID)));
    add(
        "post devices/{id}/questions",
        "command.queue",
        api -> api.post(device() + "/questions", "{\"kind\":\"NOTICE\",\"title\":\"Hello\"}"));
    add(
        "post devices/{id}/tasks",
        "task.begin",
        api -> api.post(device() + "/tasks", READ.formatted(DEV_ID)));
    add(
        "delete tasks/{id}",
        "task.cancel",
        api ->
            api.delete(
                V1 + "tasks/" + id(quietly.post(device() + "/tasks", READ.formatted(DEV_ID)))));
    add(
        "delete commands/{id}",
        "command.cancel",
        api ->
            api.delete(
                V1 + "commands/" + operator.queues(LockstepDevice.registered(), get(DEV_ID))));
    add(
        "post commands/{id}/resolution",
        "command.resolve",
        api -> api.post(V1 + "commands/" + inDoubt() + "/resolution", "{\"state\":\"SUCCEEDED\"}"));
  }

  private void definitions() {
    add("post definitions", "definition.add", this::adds);
    add(
        "post definitions/imports",
        "definition.add",
        api ->
            api.post(
                V1 + "definitions/imports",
                "{\"url\":\"" + site.has("/" + UUID.randomUUID(), ddf()) + "\"}"));
    add(
        "put definitions/{id}/preferred",
        "definition.prefer",
        api -> api.put(V1 + "definitions/" + first(adds(quietly)) + "/preferred", ""));
    add(
        "delete definitions/{id}",
        "definition.delete",
        api -> api.delete(V1 + "definitions/" + first(adds(quietly))));
  }

  private void gateways() {
    String gateway = V1 + "gateways/audited-" + UUID.randomUUID().toString().substring(0, 8);
    add("put gateways/{name}", "gateway.put", api -> api.put(gateway, WEBHOOK));
    add(
        "delete gateways/{name}",
        "gateway.delete",
        api -> {
          quietly.put(gateway, WEBHOOK);
          return api.delete(gateway);
        });
    String preference = V1 + "push-preferences/p-" + UUID.randomUUID();
    String wanted = "{\"group\":\"%s\",\"connections\":[\"ANY\"]}".formatted(UUID.randomUUID());
    add("put push-preferences/{name}", "preference.put", api -> api.put(preference, wanted));
    add(
        "delete push-preferences/{name}",
        "preference.delete",
        api -> {
          quietly.put(preference, wanted);
          return api.delete(preference);
        });
  }

  private void repository() {
    String repository = V1 + "repository";
    add(
        "post repository",
        "repository.deposit",
        api -> api.post(repository, "text/plain", "content"));
    add("post repository/slots", "repository.slot", api -> api.post(repository + "/slots", "{}"));
    add(
        "delete repository/{token}",
        "repository.close",
        api -> api.delete(repository + "/" + standing()));
    add(
        "put repository/{token}/variants/{mcc}",
        "repository.variant.put",
        api -> api.put(repository + "/" + standing() + "/variants/310", "{}"));
    add(
        "delete repository/{token}/variants/{mcc}",
        "repository.variant.drop",
        api -> {
          String variant = repository + "/" + standing() + "/variants/310";
          quietly.put(variant, "{}");
          return api.delete(variant);
        });
  }

  private void rest() {
    add(
        "post dead-letters/{queue}/{id}/retry",
        "dead-letter.retry",
        api -> {
          String letter = V1 + "dead-letters/push/" + deadLetter();
          return Awaitility.await() // its gateway may be asked just now
              .until(() -> api.post(letter + "/retry", ""), answer -> answer.status() != 409);
        });
    add(
        "delete dead-letters/{queue}/{id}",
        "dead-letter.discard",
        api -> api.delete(V1 + "dead-letters/push/" + deadLetter()));
    add("post sign-in", "operator.sign-in", api -> api.post(V1 + "sign-in", SIGN_IN));
    add(
        "post sign-out",
        "operator.sign-out",
        api -> {
          Answer signedIn = Api.anonymously().post(V1 + "sign-in", SIGN_IN);
          String cookie = signedIn.header("Set-Cookie").orElseThrow();
          return api.with("Cookie", cookie.substring(0, cookie.indexOf(';')))
              .post(V1 + "sign-out", "");
        });
    add(
        "post approvals/{id}/approve",
        "approval.approve",
        api -> api.post(ForgedApproval.askedBy("eva") + "/approve", ""));
    add(
        "post approvals/{id}/refuse",
        "approval.refuse",
        api -> api.post(ForgedApproval.askedBy("eva") + "/refuse", "{}"));
    add("post audit/verification", "audit.verify", api -> api.post(V1 + "audit/verification", ""));
  }

  @Override
  public void close() {
    site.close();
    push.close();
  }

  private void add(String operation, String action, Act act) {
    all.put(operation, new Deed(action, act));
  }

  private static String device() {
    return LockstepDevice.registered().path();
  }

  private Answer adds(Api api) {
    return api.post(V1 + "definitions", "application/xml", ddf());
  }

  private static String ddf() {
    return DDF.formatted(UUID.randomUUID());
  }

  private String inDoubt() {
    LockstepDevice device = LockstepDevice.registered();
    String command = operator.queues(device, exec(UPDATE));
    device.opens().isAsked(exec(UPDATE));
    device.opens().isDismissed();
    operator.sees(command, "IN_DOUBT");
    return command;
  }

  private String standing() {
    return Api.json(quietly.post(V1 + "repository?standing=true", "text/plain", "x"))
        .getString("token");
  }

  /** About a notification that a service is too busy for, so that it can be tried again. */
  private String deadLetter() {
    String marker = "audited-" + UUID.randomUUID();
    push.stumblesWith(429, 429, 429, 429, 429);
    LockstepDevice device = LockstepDevice.wokenBy(push);
    operator.sendsFor(device, get(DEV_ID));
    String notification = operator.notification(device).getString("id");
    Api.anonymously()
        .send(
            "POST",
            "/poison/poison?queue=muster.push.dead",
            Map.of("Content-Type", "text/plain"),
            "{\"notification\":\"%s\",\"marker\":\"%s\"}"
                .formatted(notification, marker)
                .getBytes(StandardCharsets.UTF_8));
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> find(marker), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<String> find(String marker) {
    return quietly
        .read(V1 + "dead-letters/push?limit=500")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(letter -> letter.getString("body").contains(marker))
        .map(letter -> letter.getString("id"))
        .findFirst();
  }

  private static String id(Answer answer) {
    return Api.json(answer).getString("id");
  }

  private static String first(Answer answer) {
    return Api.json(answer).getJsonArray("items").getJsonObject(0).getString("id");
  }
}
