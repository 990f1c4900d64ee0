/**
 * A load of sessions on a server, and what it took.
 *
 * <p>Owns the plan of a run, its threads, and its figures. Door: {@link
 * org.muster.simulator.load.LoadRun}. Must not print.
 */
package org.muster.simulator.load;
