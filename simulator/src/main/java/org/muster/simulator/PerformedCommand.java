package org.muster.simulator;

import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Outcome;

/**
 * A command a device performed.
 *
 * @param exchange which Package#2 of the session it came in, counted from zero
 * @param index its place in that package, counted from zero
 * @param command the command
 * @param outcome what became of it
 * @param delivery how far the outcome got
 */
public record PerformedCommand(
    int exchange, int index, Command command, Outcome outcome, Delivery delivery) {

  PerformedCommand with(Delivery changed) {
    return new PerformedCommand(exchange, index, command, outcome, changed);
  }
}
