package org.muster.device;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which model a device is of, as it said last. It is written from its first word of it on. */
@Entity
@Table(name = "device_model")
class DeviceModel {

  @Id private String device;

  private String model;

  /** For JPA only. */
  protected DeviceModel() {}

  DeviceModel(String device, String model) {
    this.device = device;
    this.model = model;
  }

  String model() {
    return model;
  }
}
