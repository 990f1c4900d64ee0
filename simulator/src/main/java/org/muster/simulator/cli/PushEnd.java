package org.muster.simulator.cli;

import org.muster.simulator.Inbox;
import org.muster.simulator.operator.PushWay;

/**
 * Where notifications arrive.
 *
 * @param channel the gateway at the server that brings them
 * @param inbox where it brings them
 */
record PushEnd(String channel, Inbox inbox) implements AutoCloseable {

  /** How a device is reached there. */
  PushWay way(String devId) {
    return new PushWay(channel, inbox.reach(devId));
  }

  @Override
  public void close() {
    inbox.close();
  }
}
