package org.muster.simulator.load;

import org.muster.simulator.load.Latencies.Spread;

/**
 * What a run of notifications measured.
 *
 * @param calledPerSecond how many devices a second were called, as far as the server's queue
 * @param takenPerSecond how many notifications a second the gateway took, once it took any
 * @param queueEmpty how long it took to queue a single command, with nothing waiting
 * @param queueFull the same with all those devices' notifications waiting for the same gateway
 * @param otherQueue the same at the same time, for devices that another gateway calls
 * @param missing how many notifications did not come; zero, or something is wrong
 */
public record PushFigures(
    double calledPerSecond,
    double takenPerSecond,
    Spread queueEmpty,
    Spread queueFull,
    Spread otherQueue,
    long missing) {}
