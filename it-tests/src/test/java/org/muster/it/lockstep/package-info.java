/**
 * A device, an operator and a Push Service in lockstep: nothing happens but what the test says, one
 * step after the other, and each step can be checked before the next.
 *
 * <p>A conversation reads like one: {@code
 * device.opens().isAsked(get(DEV_ID)).answers(with(text("IMEI:1"))).isDismissed()}. On the wire it
 * is the simulator's client, or bytes on a socket where no client would do such a thing. It must
 * not know the server's code: what it knows, a client or a program at the API knows.
 */
package org.muster.it.lockstep;
