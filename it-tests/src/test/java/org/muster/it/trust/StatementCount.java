package org.muster.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/** How many statements the application prepares for the database, as whoever runs it may ask. */
final class StatementCount implements AutoCloseable {

  private static final ModelNode UNIT =
      new ModelNode()
          .add("deployment", "muster.ear")
          .add("subdeployment", "muster-ejb.jar")
          .add("subsystem", "jpa")
          .add("hibernate-persistence-unit", "muster.ear/muster-ejb.jar#muster");
  private static final String SWITCH = "statistics-enabled";

  private final ModelControllerClient client;

  /**
   * Begins to count, at the server of this execution.
   *
   * @throws IOException when it cannot be asked
   */
  StatementCount() throws IOException {
    client =
        ModelControllerClient.Factory.create(
            "remote+http", "127.0.0.1", Integer.getInteger("muster.it.management-port"));
    does(Operations.createWriteAttributeOperation(UNIT, SWITCH, true));
  }

  /** Those of all requests and rounds since it began. */
  long now() throws IOException {
    return does(Operations.createReadAttributeOperation(UNIT, "prepared-statement-count")).asLong();
  }

  private ModelNode does(ModelNode operation) throws IOException {
    ModelNode answer = client.execute(operation);
    assertThat(Operations.isSuccessfulOutcome(answer)).as(answer.toString()).isTrue();
    return Operations.readResult(answer);
  }

  /** Counts no more. */
  @Override
  public void close() throws IOException {
    does(Operations.createWriteAttributeOperation(UNIT, SWITCH, false));
    client.close();
  }
}
