package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.muster.simulator.ScriptedServer.Heard;
import org.muster.simulator.quirk.Quirk;
import org.muster.simulator.wire.Outcome;

/** A device and a server that says what it is told to say: what the one does, the other hears. */
final class Encounter implements AutoCloseable {

  private final ScriptedServer server;
  private final VirtualDevice device;

  private Encounter(UnaryOperator<DeviceBuilder> more) {
    try {
      server = new ScriptedServer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    device = more.apply(VirtualDevice.named("IMEI:1").at(server.at("/dm"))).build();
  }

  /** With a device by the book. */
  static Encounter plain() {
    return new Encounter(builder -> builder);
  }

  /** With a device that has something of its own. */
  static Encounter with(UnaryOperator<DeviceBuilder> more) {
    return new Encounter(more);
  }

  ScriptedServer server() {
    return server;
  }

  VirtualDevice device() {
    return device;
  }

  /** The device differs from the book from now on. */
  void has(Quirk... quirks) {
    device.behave(Behaviour.FAITHFUL.with(quirks));
  }

  /** What the device answers to one command in a session of its own. */
  Outcome outcome(String... words) {
    String command =
        Arrays.stream(words).map(w -> "\"" + w + "\"").collect(Collectors.joining(",", "[", "]"));
    server.asks("[" + command + "]").asks("[[\"END\"]]");
    assertThat(device.contact().end()).isEqualTo(SessionEnd.ENDED);
    List<PerformedCommand> done = device.journal().commands();
    return done.get(done.size() - 1).outcome();
  }

  /** What the device answers when it is to fetch something from this server. */
  Outcome hget(String path, String clientUri) {
    return outcome("HGET", server.at("/").toString() + path.substring(1), clientUri);
  }

  /** What the server heard, in order. */
  List<String> texts() {
    return server.heard().stream().map(Heard::text).toList();
  }

  @Override
  public void close() {
    try {
      device.close();
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
