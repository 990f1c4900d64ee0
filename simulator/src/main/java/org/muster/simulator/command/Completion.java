package org.muster.simulator.command;

import java.util.Optional;
import org.muster.simulator.wire.Alert;

/**
 * The end of an asynchronous execution, yet to be told (TS §9).
 *
 * @param number tells it from another of the same node
 * @param alert what the server is told
 * @param serverUri where it wants to be told; empty: anywhere
 * @param inSession whether a Package#3 may tell it
 */
public record Completion(long number, Alert alert, Optional<String> serverUri, boolean inSession) {

  /** The same for a server that is not there: it may be told anywhere (TS §19, Q10). */
  Completion anywhere() {
    return new Completion(number, alert, Optional.empty(), inSession);
  }
}
