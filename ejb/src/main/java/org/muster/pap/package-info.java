/**
 * Push proxy gateways of operators by the Push Access Protocol 2.x: a push message with a control
 * entity in XML, and what the gateway says later of it (TS Appendix E.1).
 *
 * <p>Door: {@link org.muster.pap.PapResults}, for whoever receives result notifications. The room
 * fulfils {@link org.muster.gateway.GatewayDriver}. It owns the XML of PAP, its addresses and its
 * codes. It must not know what a notification is for.
 */
package org.muster.pap;
