package org.muster.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/** The queue of results of a server, as whoever runs its broker can steer it. */
final class ResultsQueue implements AutoCloseable {

  private static final ModelNode QUEUE =
      new ModelNode()
          .add("subsystem", "messaging-activemq")
          .add("server", "default")
          .add("jms-queue", "muster.results");

  private final ModelControllerClient client;

  /** By the management port of a server of this machine. */
  ResultsQueue(int port) throws IOException {
    client = ModelControllerClient.Factory.create("remote+http", "127.0.0.1", port);
  }

  /** Lets what devices report wait. */
  void hold() throws IOException {
    does("pause");
  }

  /** Gives up what waits, once there is something, and lets everything that comes then pass. */
  void giveUp() throws IOException {
    Awaitility.await("a result")
        .atMost(Duration.ofSeconds(60))
        .until(() -> does("send-messages-to-dead-letter-address").asInt() > 0);
    does("resume");
  }

  private ModelNode does(String operation) throws IOException {
    ModelNode answer = client.execute(Operations.createOperation(operation, QUEUE));
    assertThat(Operations.isSuccessfulOutcome(answer)).as(answer.toString()).isTrue();
    return Operations.readResult(answer);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
