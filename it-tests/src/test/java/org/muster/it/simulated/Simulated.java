package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.Tasks;
import org.muster.it.lockstep.Words;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.Behaviour;
import org.muster.simulator.DeviceBuilder;
import org.muster.simulator.SessionReport;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.Leaf;
import org.muster.simulator.tree.TreeFault;

/** A registered device of the simulator, and the tasks that are given to it. */
final class Simulated implements AutoCloseable {

  private final LockstepDevice registered;
  private final VirtualDevice virtual;

  private Simulated(LockstepDevice registered, UnaryOperator<DeviceBuilder> more) {
    this.registered = registered;
    this.virtual =
        more.apply(
                VirtualDevice.named(registered.id())
                    .at(ServerUnderTest.at("/dm"))
                    .signedInAs(
                        registered.credentials().username(), registered.credentials().password())
                    .announcingItself())
            .build();
  }

  /** A device that behaves like this. */
  static Simulated that(Behaviour behaviour) {
    return with(builder -> builder.behaving(behaviour));
  }

  /** A device by the book, with something of its own. */
  static Simulated with(UnaryOperator<DeviceBuilder> more) {
    return of(LockstepDevice.registered(), more);
  }

  /** A device that is registered. */
  static Simulated of(LockstepDevice registered, UnaryOperator<DeviceBuilder> more) {
    return new Simulated(registered, more);
  }

  /** As the operator and the API know it. */
  LockstepDevice registered() {
    return registered;
  }

  /** As it is. */
  VirtualDevice virtual() {
    return virtual;
  }

  /** Comes by itself; the session has to end as sessions end. */
  SessionReport contacts() {
    SessionReport report = virtual.contact();
    assertThat(report.isOrderly()).as("%s", report).isTrue();
    return report;
  }

  /**
   * Behaves, is asked who it is, and answers: what a device can always do, whatever it did before.
   */
  void hasAnOrdinarySession(Operator operator) {
    virtual.behave(Behaviour.FAITHFUL);
    String id = operator.queues(registered, Words.get(Words.DEV_ID));

    contacts();

    assertThat(operator.sees(id, "SUCCEEDED").get("data").toString()).contains(registered.id());
  }

  /** Begins a task without waking the device; returns its id. */
  String begins(String... steps) {
    return tasks().begins(steps);
  }

  /** Waits until a task is in this state; returns its first step. */
  JsonObject seesFirstStepOf(String task, String state) {
    return Tasks.step(tasks().sees(task, state), 0);
  }

  /** What is to be done with it. */
  Tasks tasks() {
    return new Tasks(registered);
  }

  /** The value of a leaf, on the device. */
  String value(String clientUri) {
    try {
      return ((Leaf) virtual.tree().find(ClientUri.parse(clientUri)).get(0).node()).value();
    } catch (TreeFault e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    try {
      virtual.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
