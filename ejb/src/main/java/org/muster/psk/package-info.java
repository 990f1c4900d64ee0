/**
 * PSK-TLS (TS §9.2.2, RFC 4279), which the JDK does not speak: a front of its own port, which
 * shakes hands by Bouncy Castle's TLS and passes what is in the connection on to the server's own
 * listener on the loopback interface.
 *
 * <p>The door is {@link org.muster.psk.PskPeers}: who is behind a connection that came in so. Keys
 * are the room's {@code credential}. It must not know what is said inside of a connection.
 */
package org.muster.psk;
