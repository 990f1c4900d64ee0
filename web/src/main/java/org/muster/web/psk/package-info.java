/**
 * Requests that came in by PSK-TLS: tells the other edges whose they are.
 *
 * <p>What a front has proven about a connection (room {@code psk}) is seen as an attribute of the
 * request ({@link org.muster.web.psk.PskFilter#IDENTITY}), and the address of its client as the
 * address of the request, as if there were no front.
 */
package org.muster.web.psk;
