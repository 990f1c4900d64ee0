package org.muster.device;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That a device is in a group. */
@Entity
@Table(name = "device_group")
class DeviceGroup {

  @EmbeddedId private DeviceGroupKey key;

  /** For JPA only. */
  protected DeviceGroup() {}

  DeviceGroup(DeviceGroupKey key) {
    this.key = key;
  }

  String device() {
    return key.device();
  }

  String name() {
    return key.name();
  }
}
