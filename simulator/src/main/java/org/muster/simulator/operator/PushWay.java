package org.muster.simulator.operator;

import java.net.URI;

/**
 * How a device is reached.
 *
 * @param channel the name of a gateway at the server
 * @param address where that gateway reaches the device
 */
public record PushWay(String channel, String address) {

  /**
   * @param address where a device takes notifications over HTTP
   * @return the way there by the gateway that every server has
   */
  public static PushWay http(URI address) {
    return new PushWay("http", address.toString());
  }
}
