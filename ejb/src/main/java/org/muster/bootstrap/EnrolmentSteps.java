package org.muster.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.muster.device.DeviceGroups;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.protocol.MalformedException;

/** All that is done for one device of a list, or nothing of it. */
@Dependent
class EnrolmentSteps {

  @Inject private DeviceRegistry devices;
  @Inject private DeviceGroups groups;
  @Inject private Bootstrapper bootstrapper;

  /**
   * @throws Refusal invalid; conflict
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Enrolled enrol(EnrolmentLine line, EnrolmentOrder order) {
    DeviceId device = id(line.id());
    boolean known = devices.exists(device);
    if (known && !order.again()) {
      throw Refusal.conflict("The device is registered already.");
    }
    if (!known) {
      devices.register(device);
    }
    if (!line.groups().isEmpty()) {
      groups.put(device, line.groups());
    }
    Prepared prepared = bootstrapper.prepare(device, order.wanted(), order.base(), order.by());
    if (!order.taken()) {
      return new Enrolled(line.number(), line.id(), null, prepared.token(), null);
    }
    byte[] document = bootstrapper.take(device, prepared.bootstrap().id(), order.by());
    return new Enrolled(line.number(), line.id(), document, null, null);
  }

  private static DeviceId id(String text) {
    try {
      return new DeviceId(text);
    } catch (MalformedException e) {
      throw Refusal.invalid("id", e.getMessage());
    }
  }
}
