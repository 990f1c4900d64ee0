/**
 * An SMS centre for virtual devices: the far side of a gateway that speaks SMPP 3.4.
 *
 * <p>Owns binds, answers, receipts, and the reading of short messages as a device's modem does it
 * (TS Appendix E.1, 3GPP TS 23.040, WAP-230). Door: {@link org.muster.simulator.sms.SmsCentre}. Has
 * threads of its own while it is open. Must not know any code of a server.
 */
package org.muster.simulator.sms;
