package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.nodes;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Steps;
import org.muster.it.lockstep.Tasks;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Payload;

/** What a read becomes for clients that know less, one way after the other (TS §5.3, §6.1). */
@OnTheServer
class FallbacksIT {

  private static final String MOID = "urn:oma:mo:oma-dcmo:1.0";
  private static final String ALL = MOID + "/*/Property";
  private static final String CAM = MOID + "/cam/Property";
  private static final String USB = MOID + "/usb/Property";
  private static final String ENABLED = MOID + "/*/Enabled";

  private final LockstepDevice device = LockstepDevice.registered();
  private final Tasks tasks = new Tasks(device);

  @Test
  void a_client_that_knows_no_get_delivers_instead_and_in_the_same_session() {
    String task = reads(DEV_ID);

    Conversation conversation = device.opens().isAsked(get(DEV_ID)).answers(status(501));
    delivered(conversation, DEV_ID, "IMEI:2").isDismissed();

    assertThat(sees(task, "SUCCEEDED").getString("result")).isEqualTo("IMEI:2");
  }

  @ParameterizedTest
  @CsvSource({"400", "501"})
  void a_client_that_knows_no_wildcard_is_asked_instance_by_instance(int code) {
    announces("\"cam\",\"usb\"");
    String task = reads(ENABLED);

    device
        .opens()
        .isAsked(get(ENABLED))
        .answers(status(code))
        .isAsked(get(ENABLED.replace("*", "cam")))
        .answers(with(item("cam", true)))
        .isAsked(get(ENABLED.replace("*", "usb")))
        .answers(with(item("usb", false)))
        .isDismissed();

    assertThat(sees(task, "SUCCEEDED").getJsonArray("result")).hasSize(2);
  }

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
                Api.path(post.words().get(1)),
                Map.of("Content-Type", "text/plain"),
                value.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(204);
    return conversation.answers(done());
  }

  private static Payload item(String instance, boolean enabled) {
    return nodes(
        "[{\"ClientURI\":\"%s\",\"MOData\":{\"Enabled\":%s}}]"
            .formatted(ENABLED.replace("*", instance), enabled));
  }

  private String reads(String uri) {
    return tasks.begins(Steps.read(uri));
  }

  /** The only step of a task, once the task has come to an end. */
  private JsonObject sees(String task, String state) {
    return Tasks.step(tasks.sees(task, state), 0);
  }
}
