/**
 * Waking devices: Package#0 and the Push Service that delivers it (TS §5.2.1, Appendix E).
 *
 * <p>Doors: {@link org.muster.notification.Notifier}, and {@link
 * org.muster.notification.PushRegistry} for devices that say where they are. It owns push
 * addresses, notifications and their retries. It must not know why a device is wanted, or what
 * happens when it comes.
 *
 * <p>The row of a notification is the truth, the message in the push queue only says early that
 * there is work: a message that is lost is sent again by the sweep, one that comes twice finds
 * nothing left to do.
 */
package org.muster.notification;
