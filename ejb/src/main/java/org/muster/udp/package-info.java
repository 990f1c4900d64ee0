/**
 * Connectionless push by UDP: a datagram to a device that is reached by IP (TS Appendix E.1).
 *
 * <p>Nothing comes back but, sometimes, that nobody listens. The room fulfils {@link
 * org.muster.gateway.GatewayDriver} and has no door of its own.
 */
package org.muster.udp;
