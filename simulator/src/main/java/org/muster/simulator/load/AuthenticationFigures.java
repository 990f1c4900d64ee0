package org.muster.simulator.load;

import org.muster.simulator.load.Latencies.Spread;

/**
 * How long the same request took by two ways to prove who sent it, measured in turn.
 *
 * @param basic by HTTP Basic
 * @param digest by HTTP Digest
 */
public record AuthenticationFigures(Spread basic, Spread digest) {}
