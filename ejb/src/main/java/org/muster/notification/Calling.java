package org.muster.notification;

import java.util.List;

/**
 * How a device is called.
 *
 * @param addresses in the order in which they are taken
 * @param order whose order that is
 * @param preference the preference of its group or model that counts; null if there is none, or it
 *     has an order of its own
 */
public record Calling(List<PushAddress> addresses, PushOrder order, String preference) {}
