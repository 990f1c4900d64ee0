package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.muster.gateway.AddressMoved;
import org.muster.protocol.DeviceId;

/** Hears of gateways that a device has another address by now. */
@Dependent
class MoveListener {

  @Inject private LearntAddresses addresses;

  void heard(@Observes AddressMoved moved) {
    addresses.move(new DeviceId(moved.device()), moved.gateway(), moved.before(), moved.now());
  }
}
