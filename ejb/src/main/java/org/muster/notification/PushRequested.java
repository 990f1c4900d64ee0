package org.muster.notification;

import java.time.Duration;

/**
 * A notification has to be handed over; heard after commit.
 *
 * @param notification its id
 * @param gateway to whom
 * @param lane which queue
 * @param after how long to wait before
 */
record PushRequested(long notification, String gateway, Lane lane, Duration after) {}
