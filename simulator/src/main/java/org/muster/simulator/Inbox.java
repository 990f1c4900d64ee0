package org.muster.simulator;

/** Where notifications for any number of devices arrive. Safe for several threads. */
public interface Inbox extends AutoCloseable {

  /**
   * @param devId a device, which may not exist yet
   * @return the address by which the server's gateway reaches it
   */
  String reach(String devId);

  /**
   * Takes notifications for a device from now on.
   *
   * @param device the device
   */
  void admit(VirtualDevice device);

  /** Stops listening at once. */
  @Override
  void close();
}
