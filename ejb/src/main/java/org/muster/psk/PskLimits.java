package org.muster.psk;

import java.time.Duration;

/**
 * How much the front does at once, and how long it is patient.
 *
 * @param connections how many there are at most
 * @param handshake how long shaking hands may take
 * @param idle how long nothing may move
 */
record PskLimits(int connections, Duration handshake, Duration idle) {}
