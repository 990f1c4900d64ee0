package org.muster.kernel;

/**
 * The group of a device's messages: messages of one group are delivered one after another. Groups
 * are buckets of devices, because a broker remembers every group it has seen, and a million devices
 * would be a million of them.
 */
public final class MessageGroup {

  private static final int BUCKETS = 64;

  private MessageGroup() {}

  /** The group of a device: always the same one. */
  public static String of(String device) {
    return "devices-" + Math.floorMod(device.hashCode(), BUCKETS);
  }
}
