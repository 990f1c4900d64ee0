package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;

/** The topic has what the log has, in its order. */
@OnTheServer
class EventTopicIT {

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();

  @Deployment(testable = false)
  static WebArchive somebody_who_reads_the_topic() {
    return ShrinkWrap.create(WebArchive.class, "topic.war").addClass(TopicServlet.class);
  }

  @Test
  void the_topic_tells_what_happens_in_its_order() {
    LockstepDevice device = LockstepDevice.registered();
    String reader = "/topic/topic?device=" + Api.encoded(device.id());
    assertThat(api.post(reader, "").status()).isEqualTo(200);
    List<String> commands = operator.queuesAll(device, get(DEV_ID), get(DEV_ID), get(DEV_ID));
    operator.cancels(commands.get(0));

    List<String> types = new ArrayList<>();
    do {
      types.add(Api.json(api.get(reader)).getString("type"));
    } while (!types.contains("org.muster.command.cancelled"));
    api.delete(reader);

    assertThat(types)
        .endsWith(
            "org.muster.command.queued",
            "org.muster.command.queued",
            "org.muster.command.queued",
            "org.muster.command.cancelled");
  }
}
