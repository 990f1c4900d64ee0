/**
 * What a server may do on a device (TS §10, §12.3).
 *
 * <p>Owns the rights a device was told to grant and the look at the tree they leave. Door: {@link
 * org.muster.simulator.rights.ServerView}. Must not know commands or sessions.
 */
package org.muster.simulator.rights;
