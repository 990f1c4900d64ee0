/**
 * The packages of DM 2.0 as a client writes and reads them (TS §3 to §7, §12).
 *
 * <p>Owns Package#0 to Package#3, commands and their outcomes, and ServerURIs. Doors: {@link
 * org.muster.simulator.wire.DeviceConnection} to drive a server package by package, {@link
 * org.muster.simulator.wire.Notification} for what a push service brings. Must not know what a
 * device holds or does.
 */
package org.muster.simulator.wire;
