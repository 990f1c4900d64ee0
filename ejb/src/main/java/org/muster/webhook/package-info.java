/**
 * Webhooks: addresses of other programs that are sent what happens, signed, in order, until they
 * take it.
 *
 * <p>Door: {@link org.muster.webhook.Webhooks}. It owns the addresses, their secrets, where each of
 * them is in the log of events, and what became of the latest deliveries. It must not know what the
 * events are about. No transaction is open while somebody else's server is waited for.
 */
package org.muster.webhook;
