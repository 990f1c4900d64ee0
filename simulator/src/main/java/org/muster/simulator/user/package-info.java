/**
 * The user of a device, and the browser that SHOW sends to a page (TS §6, SHOW).
 *
 * <p>Owns reading an ordinary HTML form and answering it as {@link
 * org.muster.simulator.user.UserAct} says. Door: {@link org.muster.simulator.user.User}. Must not
 * know sessions: what a user does is outside of them, and what the pages mean is the server's.
 */
package org.muster.simulator.user;
