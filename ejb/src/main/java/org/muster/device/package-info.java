/**
 * Devices: who they are, how they prove it, and what they announced of themselves.
 *
 * <p>Door: {@link org.muster.device.DeviceRegistry}. It owns devices and their credentials. It must
 * not know how a device is woken, what waits for it, or that there are sessions.
 */
package org.muster.device;
