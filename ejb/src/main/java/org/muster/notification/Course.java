package org.muster.notification;

import java.util.List;

/**
 * How a device is called.
 *
 * @param addresses in the order in which they are taken; may be none
 * @param connections names of connection types with commas between; null for what is set for all
 */
record Course(List<PushAddress> addresses, String connections) {}
