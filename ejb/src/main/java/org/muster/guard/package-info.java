/**
 * How much anybody may ask of the server: bounds for each device and for each address, a lockout
 * that forgets, and a governor that puts new sessions off while there is too much to do.
 *
 * <p>Doors: {@link org.muster.guard.DeviceLimits}, {@link org.muster.guard.HandshakeLimits}, {@link
 * org.muster.guard.Governor}. What it counts is in the memory of one node, is bounded, and may be
 * forgotten: nothing is lost with it but strictness. In the database are only lockouts, which nodes
 * tell each other. It knows names and addresses, and nothing of whose they are.
 */
package org.muster.guard;
