/**
 * Push gateways: what operators have set up to reach devices, and how notifications are handed over
 * to each (TS Appendix E).
 *
 * <p>Doors: {@link org.muster.gateway.Gateways} for whoever sets them up, {@link
 * org.muster.gateway.GatewayDesk} for whoever hands over. Contract: {@link
 * org.muster.gateway.GatewayDriver}, which the rooms to the right fulfil for the kinds that need
 * more than a class; what a gateway says later is a {@link org.muster.gateway.Receipt}, an event.
 * It owns settings, secrets, pace and health of gateways. It must not know what a notification is
 * for, or what becomes of it.
 */
package org.muster.gateway;
