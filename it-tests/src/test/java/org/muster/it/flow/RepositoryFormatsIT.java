package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.done;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Command;

/** The formats in which the Data Repository hands out and takes (TS §5.5, OMADM-Accept). */
@OnTheServer
class RepositoryFormatsIT {

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Api anybody = Api.anonymously();

  @Test
  void a_value_is_served_in_the_form_that_the_device_takes() {
    String target = "?uses=3&target=" + Api.encoded(MODEL);
    String uri = operator.depositsWith(target, "text/plain", "m1");

    Answer item = anybody.with("Accept", "application/dmmo+json").get(Api.path(uri));
    assertThat(item.mediaType()).isEqualTo("application/dmmo+json");
    assertThat(item.text())
        .isEqualTo("[{\"ClientURI\":\"" + MODEL + "\",\"MOData\":{\"Mod\":\"m1\"}}]");
    assertThat(anybody.with("Accept", "*/*").get(Api.path(uri)).text()).isEqualTo("m1");
    assertThat(anybody.with("Accept", "image/png").get(Api.path(uri)).status()).isEqualTo(406);
    assertThat(anybody.with("Accept", "text/*, nonsense").get(Api.path(uri)).text())
        .isEqualTo("m1");
    assertThat(anybody.get(Api.path(uri)).status()).isEqualTo(404);
  }

  @Test
  void a_format_that_is_not_taken_is_answered_with_those_that_are() {
    String slot = operator.opensSlot();

    Answer refused = delivers("application/cbor", slot, new byte[] {1});

    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.header("OMADM-Accept"))
        .hasValueSatisfying(formats -> assertThat(formats).contains("application/dmmo+json"));
    String endless = "text/" + "x".repeat(300);
    assertThat(delivers(endless, slot, new byte[] {1}).status()).isEqualTo(415);
    assertThat(
            delivers("application/dmmo+json", slot, "{}".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(204);
  }

  @Test
  void a_further_format_is_announced_with_every_package_and_taken() {
    String slot = operator.opensSlot();
    String id = operator.queues(device, Command.of("HPUT", slot, DEV_INFO));

    Conversation conversation = device.opens().isAsked(Command.of("HPUT", slot, DEV_INFO));
    assertThat(conversation.answer().header("OMADM-Accept").orElseThrow())
        .contains("application/dmmo+json")
        .contains(ServerUnderTest.FURTHER_FORMAT);
    assertThat(delivers("application/vnd.other+cbor", slot, new byte[] {1, 2, 3}).status())
        .isEqualTo(415);
    assertThat(delivers(ServerUnderTest.FURTHER_FORMAT, slot, new byte[] {1, 2, 3}).status())
        .isEqualTo(204);
    conversation.answers(done()).isDismissed();

    assertThat(operator.sees(id, "SUCCEEDED").getString("dataType"))
        .isEqualTo(ServerUnderTest.FURTHER_FORMAT);
  }

  private Answer delivers(String format, String slot, byte... content) {
    return anybody.send("PUT", Api.path(slot), Map.of("Content-Type", format), content);
  }
}
