package org.muster.notification;

/**
 * One way to reach a device.
 *
 * @param channel the name of the gateway
 * @param address where, in the form that the gateway's kind takes
 * @param source where the server has it from; null where an operator gives it
 */
public record PushAddress(String channel, String address, AddressSource source) {

  /** The gateway that there always is at first: it posts to a URL. */
  public static final String HTTP = "http";

  /** As an operator gives it. */
  public PushAddress(String channel, String address) {
    this(channel, address, AddressSource.OPERATOR);
  }
}
