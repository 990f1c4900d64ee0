package org.muster.simulator.cli;

import java.io.IOException;
import java.util.Optional;
import org.muster.simulator.operator.DeviceKeys;
import org.muster.simulator.operator.KeyRing;
import org.muster.simulator.operator.OperatorApi;
import org.muster.simulator.operator.PushWay;

/** Makes a server know devices that take notifications. */
final class PushedDevices {

  private final Optional<OperatorApi> operator;
  private final KeyRing ring;

  PushedDevices(Optional<OperatorApi> operator, KeyRing ring) {
    this.operator = operator;
    this.ring = ring;
  }

  /** Registers a device without keys; one with keys only moves to its new address. */
  DeviceKeys keys(String devId, PushWay way) throws IOException {
    Optional<DeviceKeys> known = ring.of(devId);
    if (known.isPresent()) {
      if (operator.isPresent()) {
        operator.get().moved(known.get(), way);
      }
      return known.get();
    }
    OperatorApi api =
        operator.orElseThrow(() -> new IOException("no keys of " + devId + ": --admin-password?"));
    DeviceKeys made = api.registerPushed(devId, way);
    ring.add(made);
    return made;
  }
}
