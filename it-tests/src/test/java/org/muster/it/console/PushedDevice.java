package org.muster.it.console;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.muster.it.kill.ServerProcess;
import org.muster.simulator.PushListener;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.operator.DeviceKeys;
import org.muster.simulator.operator.OperatorApi;

/** A virtual device that comes only when it is called. */
final class PushedDevice implements AutoCloseable {

  private final ExecutorService sessions = Executors.newSingleThreadExecutor();
  private final PushListener listener;
  private final VirtualDevice device;

  private PushedDevice(String id, ServerProcess server) throws IOException {
    listener = PushListener.open(0, sessions);
    DeviceKeys keys = registered(id, server);
    device =
        VirtualDevice.named(id)
            .at(server.uri().resolve("/dm"))
            .signedInAs(keys.username(), keys.password())
            .withPushSecret(keys.pushSecret(), keys.pushData())
            .announcingItself()
            .build();
    listener.serve(device);
  }

  /** Registers it, and lets it listen. */
  static PushedDevice enlisted(String id, ServerProcess server) throws IOException {
    return new PushedDevice(id, server);
  }

  private DeviceKeys registered(String id, ServerProcess server) throws IOException {
    try (HttpLines lines = new HttpLines()) {
      OperatorApi api = new OperatorApi(server.uri(), server.administrator(), lines);
      return api.register(id, Optional.of(listener.addressOf(id)));
    }
  }

  /** How many sessions it had. */
  int sessions() {
    return device.journal().sessions().size();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    sessions.shutdown();
    device.close();
  }
}
