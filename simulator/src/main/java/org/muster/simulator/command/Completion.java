package org.muster.simulator.command;

import java.util.Optional;
import org.muster.simulator.wire.Alert;

/**
 * The end of an asynchronous execution, yet to be told (TS §9).
 *
 * @param alert what the server is told
 * @param serverUri where it wants to be told; empty: anywhere
 */
public record Completion(Alert alert, Optional<String> serverUri) {}
