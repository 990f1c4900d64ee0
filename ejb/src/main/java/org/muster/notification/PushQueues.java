package org.muster.notification;

/** The names of the queues in which notifications wait for their gateways: two for each. */
final class PushQueues {

  private static final String PREFIX = "muster.push.";

  private PushQueues() {}

  /** A queue of its own for each lane: what comes first out of it came first in. */
  static String of(String gateway, Lane lane) {
    return PREFIX + gateway + "." + lane.name().toLowerCase(java.util.Locale.ROOT);
  }
}
