/**
 * Virtual devices that speak DM 2.0 as clients, alone or in fleets.
 *
 * <p>Owns sessions from a device's side, its answer to notifications, and the journal of what it
 * did. Doors: {@link org.muster.simulator.VirtualDevice}, {@link org.muster.simulator.Fleet},
 * {@link org.muster.simulator.PushListener}, {@link org.muster.simulator.Inbox} for other ways by
 * which notifications arrive. No static state, no thread that is not the caller's but the
 * listener's own, no output. Must not know any code of a server: it is written from the
 * specification, so that it can prove a server wrong.
 */
package org.muster.simulator;
