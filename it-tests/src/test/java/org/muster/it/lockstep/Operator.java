package org.muster.it.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Outcome;

/** Whoever queues commands and reads what became of them: the administrator's program. */
public final class Operator {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What cannot be undone needs a reason. */
  private final Api api = Api.asAdministrator().with("Muster-Reason", "a%20test");

  /** Queues one command, without waking the device; returns its id. */
  public String queues(LockstepDevice device, Command command) {
    return queuesAll(device, command).get(0);
  }

  /** Queues commands in order, without waking the device; returns their ids. */
  public List<String> queuesAll(LockstepDevice device, Command... commands) {
    return queue(device, false, commands);
  }

  /** Queues a command and wishes that the device come for it; returns its id. */
  public String sendsFor(LockstepDevice device, Command command) {
    return queue(device, true, command).get(0);
  }

  private List<String> queue(LockstepDevice device, boolean notify, Command... commands) {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    Stream.of(commands).forEach(c -> lines.add(Json.createArrayBuilder(c.words())));
    JsonObject form =
        Json.createObjectBuilder()
            .add("commands", lines)
            .add("notify", notify)
            .add("override", true) // conversations are about the wire, not about definitions
            .build();
    Answer answer = api.post(device.path() + "/commands", form.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return Api.json(answer).getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(item -> item.getString("id"))
        .toList();
  }

  /**
   * Has a device do one command, in a session of its own, and answer with this outcome; returns the
   * id of the command once it is in this state.
   */
  public String hasDone(LockstepDevice device, Command command, Outcome outcome, String state) {
    String id = queues(device, command);
    device.opens().isAsked(command).answers(outcome).isDismissed();
    sees(id, state);
    return id;
  }

  /** Tries to take a command back; returns the HTTP status. */
  public int cancels(String command) {
    return api.delete("/api/v1/commands/" + command).status();
  }

  /** The command as it is now. */
  public JsonObject command(String id) {
    return api.read("/api/v1/commands/" + id);
  }

  /** The state of a command as it is now. */
  public String stateOf(String command) {
    return command(command).getString("state");
  }

  /** Waits until a command is in this state; returns it. */
  public JsonObject sees(String command, String state) {
    return Awaitility.await("command " + command + " " + state)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> command(command), now -> now.getString("state").equals(state));
  }

  /** The session as it is now, with commands and exchanges. */
  public JsonObject session(String id) {
    return api.read("/api/v1/sessions/" + id);
  }

  /** Waits until a session is in this state; returns it. */
  public JsonObject seesSession(String id, String state) {
    return Awaitility.await("session " + id + " " + state)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> session(id), now -> now.getString("state").equals(state));
  }

  /** The sessions of a device, newest first. */
  public List<JsonObject> sessionsOf(LockstepDevice device) {
    return items("/api/v1/sessions", device);
  }

  /** The newest session of a device. */
  public JsonObject lastSessionOf(LockstepDevice device) {
    return sessionsOf(device).get(0);
  }

  /** The notifications of a device, newest first. */
  public List<JsonObject> notificationsOf(LockstepDevice device) {
    return items("/api/v1/notifications", device);
  }

  /** Waits until the newest notification of a device is in this state; returns it. */
  public JsonObject seesNotification(LockstepDevice device, String state) {
    return Awaitility.await("notification of " + device + " " + state)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> notificationsOf(device).get(0), now -> now.getString("state").equals(state));
  }

  /** The newest notification of a device, with its attempts. */
  public JsonObject notification(LockstepDevice device) {
    return api.read("/api/v1/notifications/" + notificationsOf(device).get(0).getString("id"));
  }

  /** Waits until there are as many alerts of a device; returns them, newest first. */
  public List<JsonObject> seesAlerts(LockstepDevice device, int count) {
    return Awaitility.await(count + " alerts of " + device)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> items("/api/v1/alerts", device), alerts -> alerts.size() == count);
  }

  /** What is known of a device. */
  public JsonObject device(LockstepDevice device) {
    return api.read(device.path());
  }

  /** Deposits a content for an HGET; returns the one-time ServerURI. */
  public String deposits(String mediaType, String content) {
    return depositsWith("", mediaType, content);
  }

  /** Deposits a content with a query that says how it is served; returns its ServerURI. */
  public String depositsWith(String query, String mediaType, String content) {
    Answer answer = api.post("/api/v1/repository" + query, mediaType, content);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return Api.json(answer).getString("uri");
  }

  /** Opens a slot for an HPUT or HPOST; returns its ServerURI. */
  public String opensSlot() {
    Answer answer = api.post("/api/v1/repository/slots", "{}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return Api.json(answer).getString("uri");
  }

  /** The texts of a JSON array. */
  public static List<String> texts(JsonObject object, String member) {
    return object.getJsonArray(member).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }

  private List<JsonObject> items(String list, LockstepDevice device) {
    return api.read(list + "?limit=500&device=" + Api.encoded(device.id()))
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }
}
