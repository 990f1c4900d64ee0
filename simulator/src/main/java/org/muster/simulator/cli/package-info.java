/**
 * The command line of the simulator.
 *
 * <p>Owns options, output and exit codes. Door: {@link org.muster.simulator.cli.MusterSimulator}.
 * Must not hold anything a library user would miss.
 */
package org.muster.simulator.cli;
