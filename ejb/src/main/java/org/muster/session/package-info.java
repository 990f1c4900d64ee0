/**
 * The management session: its resource, its packages, its end (TS §5.1, §5.2).
 *
 * <p>Doors: {@link org.muster.session.DeviceConversation} for devices, {@link
 * org.muster.session.SessionRecords} for whoever wants to know what happened. It owns sessions,
 * their exchanges and the alerts that came in them. There is no session id on the wire: a device
 * has one live session at most, and what it sends belongs to that one. Nothing is kept in memory
 * between two packages.
 *
 * <p>Results go through a queue: the exchange and a row that says "not applied yet" are written in
 * the transaction that answers the device, the message follows after commit, and the consumer takes
 * the row away in the transaction that applies it. A message that is lost is sent again by the
 * sweep, one that comes twice finds no row.
 */
package org.muster.session;
