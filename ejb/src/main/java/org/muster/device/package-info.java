/**
 * Devices: who they are, how they stand with the server, and what they announced of themselves.
 *
 * <p>Doors: {@link org.muster.device.DeviceRegistry}, {@link org.muster.device.DeviceStates}. It
 * owns devices. It must not know how a device proves who it is or is woken, what waits for it, or
 * that there are sessions.
 */
package org.muster.device;
