/**
 * Devices: who they are, how they stand with the server, and what they announced of themselves.
 *
 * <p>Doors: {@link org.muster.device.DeviceRegistry}, {@link org.muster.device.DeviceStates}. It
 * owns devices. It must not know how a device proves who it is or is woken, what waits for it, or
 * that there are sessions.
 *
 * <p>The row of a device is what everybody begins with who holds rows of several rooms: first the
 * device, then its session, its commands in the order of their ids and what they name in the
 * repository, the task, the question to the user, the change of the account, the bootstrap. So of
 * two who want the same rows one waits for the device, and none for what the other waits for.
 * Whoever holds several devices takes them in the order of their DevIDs.
 *
 * <p>How a device is called, and after it the notification that calls it, are held without the
 * device too, by who calls hundreds at once. So whoever may touch them after what is known of the
 * device, or those of several devices, takes all of them together, in the order of the DevIDs, as
 * soon as it holds the commands.
 */
package org.muster.device;
