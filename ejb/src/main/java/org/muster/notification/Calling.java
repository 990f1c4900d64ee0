package org.muster.notification;

import java.util.List;

/**
 * How a device is called.
 *
 * @param addresses in the order in which they are taken
 * @param ownOrder whether that order is its own
 * @param preference the preference of its group or model that counts; null if there is none, or it
 *     has an order of its own
 */
public record Calling(List<PushAddress> addresses, boolean ownOrder, String preference) {}
