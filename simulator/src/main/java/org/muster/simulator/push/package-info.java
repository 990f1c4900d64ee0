/**
 * The other ends of push gateways: how notifications reach simulated devices that are not reached
 * by plain HTTP.
 *
 * <p>Owns a device's WAP stack on UDP, an operator's HTTP gateway that checks signatures, and a
 * push proxy gateway that speaks PAP; each is an {@link org.muster.simulator.Inbox}. Written from
 * the specifications of these transports. Must not know what a device does once it is woken.
 */
package org.muster.simulator.push;
