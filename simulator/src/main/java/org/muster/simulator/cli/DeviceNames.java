package org.muster.simulator.cli;

/** How simulated devices are named. */
final class DeviceNames {

  private DeviceNames() {}

  static String name(String prefix, int number) {
    return String.format("SIM-%s-%06d", prefix, number);
  }
}
