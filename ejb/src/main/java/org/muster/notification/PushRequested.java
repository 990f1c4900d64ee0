package org.muster.notification;

/**
 * A notification was requested and has to be sent; heard after commit.
 *
 * @param notification its id
 * @param device the device: messages for one device keep their order
 */
record PushRequested(long notification, String device) {}
