/**
 * Notifications by short message: a connectionless push in 8-bit messages to an SMS centre that
 * speaks SMPP 3.4 (TS Appendix E.1).
 *
 * <p>It owns the binds, what the centre's answers mean, and which receipt is about what. It fulfils
 * {@link org.muster.gateway.GatewayDriver} and has no door of its own. It must not know what a
 * notification is for. The library that speaks SMPP is jSMPP; what comes in is bounded before the
 * library gets it.
 */
package org.muster.smpp;
