package org.muster.simulator.cli;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.muster.simulator.operator.DeviceKeys;
import org.muster.simulator.operator.KeyRing;
import org.muster.simulator.operator.OperatorApi;

/** Makes a server know devices that take notifications. */
final class PushedDevices {

  private final Optional<OperatorApi> operator;
  private final KeyRing ring;

  PushedDevices(Optional<OperatorApi> operator, KeyRing ring) {
    this.operator = operator;
    this.ring = ring;
  }

  /** Registers a device without keys; one with keys only moves to its new address. */
  DeviceKeys keys(String devId, URI pushAddress) throws IOException {
    Optional<DeviceKeys> known = ring.of(devId);
    if (known.isPresent()) {
      if (operator.isPresent()) {
        operator.get().moved(known.get(), pushAddress);
      }
      return known.get();
    }
    OperatorApi api =
        operator.orElseThrow(() -> new IOException("no keys of " + devId + ": --admin-password?"));
    DeviceKeys made = api.register(devId, Optional.of(pushAddress));
    ring.add(made);
    return made;
  }

  /** The same for one that a gateway reaches. */
  DeviceKeys keys(String devId, String gateway, String address) throws IOException {
    OperatorApi api =
        operator.orElseThrow(
            () -> new IOException("no gateway for " + devId + ": --admin-password?"));
    Optional<DeviceKeys> known = ring.of(devId);
    if (known.isPresent()) {
      api.moved(known.get(), gateway, address);
      return known.get();
    }
    DeviceKeys made = api.register(devId, gateway, address);
    ring.add(made);
    return made;
  }
}
