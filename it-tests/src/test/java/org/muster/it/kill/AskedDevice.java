package org.muster.it.kill;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.muster.simulator.Behaviour;
import org.muster.simulator.PerformedCommand;
import org.muster.simulator.SessionReport;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.command.Execution;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.operator.DeviceKeys;
import org.muster.simulator.operator.OperatorApi;
import org.muster.simulator.tree.Access;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.Format;
import org.muster.simulator.tree.Instance;
import org.muster.simulator.tree.Interior;
import org.muster.simulator.tree.Leaf;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.tree.TreeFault;
import org.muster.simulator.wire.Command;

/**
 * A device that was asked three things: to tell a value, to run something, to tell another value.
 *
 * <p>Each value names the device, the node and the session, so that a result that belongs to
 * another command, another device or another session shows. What it runs succeeds on every other
 * device and fails on the rest.
 */
final class AskedDevice {

  private static final String MOID = "urn:muster:mo:x-endurance:1.0";
  private static final String FIRST = MOID + "//First";
  private static final String SECOND = MOID + "//Second";
  private static final List<Command> ORDERS =
      List.of(
          Command.of("GET", FIRST), Command.of("EXEC", MOID + "//Run"), Command.of("GET", SECOND));

  private final VirtualDevice device;
  private final List<String> commands;
  private int sessions;

  private AskedDevice(VirtualDevice device, List<String> commands) {
    this.device = device;
    this.commands = commands;
  }

  /**
   * Registers a device and queues its commands; it is not called for them.
   *
   * @param number which one; decides its name, its pace, and whether it can run what it is asked to
   */
  static AskedDevice enlist(int number, URI server, OperatorApi operator, HttpLines lines)
      throws IOException {
    String id = String.format("IMEI:35%013d", number);
    DeviceKeys keys = operator.register(id, Optional.empty());
    VirtualDevice device =
        VirtualDevice.named(id)
            .at(server.resolve("/dm"))
            .signedInAs(keys.username(), keys.password())
            .over(lines)
            .holding(endurance())
            .runningAs(MOID + "/one/Run", Execution.now(number % 2 == 0 ? 200 : 500))
            .behaving(Behaviour.delayedBy(Duration.ofMillis(10 + number * 37L % 60)))
            .build();
    return new AskedDevice(device, operator.queue(id, ORDERS, false));
  }

  private static ManagedObject endurance() {
    Interior root =
        Interior.empty(Access.READ)
            .with("First", Leaf.text(""))
            .with("Run", new Leaf(Format.NULL, "", Access.RUN))
            .with("Second", Leaf.text(""));
    return ManagedObject.of(MOID, "https://ddf.example.com/x-endurance-v1_0.ddf", false)
        .with(new Instance("one", "Endurance", root));
  }

  /** Comes to the server once. */
  SessionReport contact() {
    sessions++;
    set(FIRST);
    set(SECOND);
    return device.contact();
  }

  private void set(String uri) {
    try {
      device.tree().set(ClientUri.parse(uri), id() + " " + uri + " session " + sessions);
    } catch (TreeFault e) {
      throw new IllegalStateException("It was built with this node", e);
    }
  }

  String id() {
    return device.devId();
  }

  /** The ids of its commands, in the order of the queue. */
  List<String> commands() {
    return commands;
  }

  /** What its own journal says of a command, each time that it performed it, oldest first. */
  List<PerformedCommand> performed(List<String> command) {
    return device.journal().commands().stream()
        .filter(done -> done.command().words().equals(command))
        .toList();
  }

  @Override
  public String toString() {
    return id();
  }
}
