package org.muster.notification;

import jakarta.json.JsonObject;
import org.muster.kernel.JsonText;

/**
 * One way that a notification may go.
 *
 * @param channel the name of the gateway
 * @param address where
 * @param tries how often it was tried in vain in a row
 * @param closed whether it is known to be of no use for this notification
 */
record Leg(String channel, String address, int tries, boolean closed) {

  Leg(PushAddress address) {
    this(address.channel(), address.address(), 0, false);
  }

  boolean isTo(PushAddress where) {
    return channel.equals(where.channel()) && address.equals(where.address());
  }

  boolean isWhere(Leg other) {
    return channel.equals(other.channel) && address.equals(other.address);
  }

  Leg triedInVain() {
    return new Leg(channel, address, tries + 1, closed);
  }

  Leg shut() {
    return new Leg(channel, address, tries + 1, true);
  }

  JsonObject write() {
    return JsonText.object()
        .add("c", channel)
        .add("a", address)
        .add("t", tries)
        .add("x", closed)
        .build();
  }

  static Leg read(JsonObject json) {
    return new Leg(
        json.getString("c"), json.getString("a"), json.getInt("t"), json.getBoolean("x"));
  }
}
