/**
 * Cloud messaging: notifications by way of Firebase Cloud Messaging, or a service that is spoken to
 * as its forerunner was (TS Appendix E.2).
 *
 * <p>It owns the two shapes of messages, what their answers mean, and the access tokens that a
 * service account is given. The room fulfils {@link org.muster.gateway.GatewayDriver} and has no
 * door of its own. It must not know which device a registration belongs to.
 */
package org.muster.fcm;
