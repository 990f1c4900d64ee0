package org.muster.it.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.awaitility.Awaitility;
import org.muster.simulator.http.Answer;

/** The tasks of one device: begun without waking it, and looked at. */
public final class Tasks {

  /** What cannot be undone needs a reason. */
  private final Api api = Api.asAdministrator().with("Muster-Reason", "a%20test");

  private final LockstepDevice device;

  /** Those of a device. */
  public Tasks(LockstepDevice device) {
    this.device = device;
  }

  /** Begins a task that stops at its first failure; returns its id. */
  public String begins(String... steps) {
    return begun(form("", steps)).getString("id");
  }

  /** Begins a task that goes on after failures; returns its id. */
  public String beginsToGoOn(String... steps) {
    return begun(form(",\"onFailure\":\"goOn\"", steps)).getString("id");
  }

  /** Begins a task whatever the definitions say; returns what the server says of it. */
  public JsonObject overrides(String... steps) {
    return begun(form(",\"override\":true", steps));
  }

  private static String form(String more, String... steps) {
    return "{\"steps\":[%s],\"notify\":false%s}".formatted(String.join(",", steps), more);
  }

  private JsonObject begun(String form) {
    Answer begun = begin(form);
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    return Api.json(begun);
  }

  /** Tries to begin a task in the test's own wording. */
  public Answer begin(String form) {
    return api.post(device.path() + "/tasks", form);
  }

  /** The task as it is now. */
  public JsonObject now(String task) {
    return api.read("/api/v1/tasks/" + task);
  }

  /** The state of one of its steps, counted from 0, as it is now. */
  public String stateOf(String task, int place) {
    return step(now(task), place).getString("state");
  }

  /** Waits until a task is in this state; returns it. */
  public JsonObject sees(String task, String state) {
    return Awaitility.await("task " + task + " " + state)
        .until(() -> now(task), found -> found.getString("state").equals(state));
  }

  /** Tries to take a task back; returns the HTTP status. */
  public int cancels(String task) {
    return api.delete("/api/v1/tasks/" + task).status();
  }

  /** One step of a task, counted from 0. */
  public static JsonObject step(JsonObject task, int place) {
    return task.getJsonArray("steps").getJsonObject(place);
  }
}
