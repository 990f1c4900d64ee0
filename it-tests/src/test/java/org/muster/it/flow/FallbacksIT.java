package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Command;

/** What a read becomes for clients that know less, one way after the other (TS §5.3, §6.1). */
@OnTheServer
class FallbacksIT {

  private static final String MOID = "urn:oma:mo:oma-dcmo:1.0";
  private static final String ALL = MOID + "/*/Property";
  private static final String CAM = MOID + "/cam/Property";
  private static final String USB = MOID + "/usb/Property";

  private final LockstepDevice device = LockstepDevice.registered();
  private final Api api = Api.asAdministrator();

  @Test
  void a_client_that_knows_neither_wildcards_nor_get_delivers_instance_by_instance() {
    announces("\"cam\",\"usb\"");
    String task = reads(ALL);

    Conversation conversation =
        device
            .opens()
            .isAsked(get(ALL))
            .answers(status(501))
            .isAsked(get(CAM))
            .answers(status(501));
    conversation = delivered(conversation, CAM, "Camera");
    delivered(conversation, USB, "USB").isDismissed();

    assertThat(sees(task, "SUCCEEDED").getJsonArray("result").toString())
        .contains(CAM, "Camera", USB, "USB");
  }

  @Test
  void an_instance_without_the_node_does_not_spoil_the_others() {
    announces("\"cam\",\"usb\"");
    String task = reads(ALL);

    device
        .opens()
        .isAsked(get(ALL))
        .answers(status(400))
        .isAsked(get(CAM))
        .answers(status(404))
        .isAsked(get(USB))
        .answers(with(text("USB")))
        .isDismissed();

    assertThat(sees(task, "SUCCEEDED").getJsonArray("result").toString())
        .isEqualTo("[{\"ClientURI\":\"" + USB + "\",\"MOData\":{\"Property\":\"USB\"}}]");
  }

  @Test
  void a_node_that_no_instance_has_is_not_read() {
    announces("\"cam\",\"usb\"");
    String task = reads(ALL);

    device
        .opens()
        .isAsked(get(ALL))
        .answers(status(400))
        .isAsked(get(CAM))
        .answers(status(404))
        .isAsked(get(USB))
        .answers(status(404))
        .isDismissed();

    sees(task, "FAILED");
  }

  @Test
  void a_client_without_get_that_announced_nothing_delivers_all_it_has() {
    String task = reads(ALL);

    Conversation conversation = device.opens().isAsked(get(ALL)).answers(status(501));
    delivered(conversation, ALL, "Camera").isDismissed();

    sees(task, "SUCCEEDED");
  }

  @Test
  void a_device_goes_on_elsewhere_when_a_task_says_so() {
    String elsewhere = org.muster.it.server.ServerUnderTest.at("/dm/elsewhere").toString();
    String task = begins("{\"verb\":\"continue\",\"uri\":\"" + elsewhere + "\"}");

    device.opens().isAsked(Command.of("CONT", elsewhere)).answers(done()).isDismissed();

    sees(task, "SUCCEEDED");
  }

  @Test
  void any_command_can_be_a_step() {
    String task = begins("{\"verb\":\"command\",\"command\":[\"GET\",\"" + CAM + "\"]}");

    device.opens().isAsked(get(CAM)).answers(with(text("Camera"))).isDismissed();

    assertThat(sees(task, "SUCCEEDED").getString("result")).isEqualTo("Camera");
  }

  private void announces(String instances) {
    device
        .opensWith("{\"MOS\":[{\"MOID\":\"" + MOID + "\",\"MIID\":[" + instances + "]}]}")
        .isDismissed();
  }

  private Conversation delivered(Conversation conversation, String uri, String value) {
    Command post = conversation.asked().get(0);
    assertThat(post.words()).hasSize(3).startsWith("HPOST").endsWith(uri);
    Answer answer =
        Api.anonymously()
            .send(
                "POST",
                URI.create(post.words().get(1)).getPath(),
                Map.of("Content-Type", "text/plain"),
                value.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(204);
    return conversation.answers(done());
  }

  private String reads(String uri) {
    return begins("{\"verb\":\"read\",\"uri\":\"" + uri + "\"}");
  }

  private String begins(String step) {
    Answer begun = api.post(device.path() + "/tasks", "{\"steps\":[" + step + "]}");
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    return Api.json(begun).getString("id");
  }

  /** The only step of a task, once the task has come to an end. */
  private JsonObject sees(String task, String state) {
    Awaitility.await()
        .untilAsserted(() -> assertThat(read(task).getString("state")).as(task).isEqualTo(state));
    List<JsonObject> steps = read(task).getJsonArray("steps").getValuesAs(JsonObject.class);
    return steps.get(0);
  }

  private JsonObject read(String task) {
    return api.read("/api/v1/tasks/" + task);
  }
}
