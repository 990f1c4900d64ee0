/**
 * The operator's side of a Muster server, as far as a simulator needs it: registering devices and
 * queueing commands for them.
 *
 * <p>Owns the calls of the server's {@code /api/v1} and the keys it hands out. Door: {@link
 * org.muster.simulator.operator.OperatorApi}. Must not know DM.
 */
package org.muster.simulator.operator;
