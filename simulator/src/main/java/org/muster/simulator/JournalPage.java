package org.muster.simulator;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Notification;
import org.muster.simulator.wire.Outcome;

/** The page of a journal that a running session writes on. */
final class JournalPage {

  private final int number;
  private final Optional<Notification> cause;
  private final URI endpoint;
  private final List<PerformedCommand> commands = new ArrayList<>();
  private SessionReport report;

  JournalPage(int number, Optional<Notification> cause, URI endpoint) {
    this.number = number;
    this.cause = cause;
    this.endpoint = endpoint;
  }

  synchronized void performed(int exchange, int index, Command command, Outcome outcome) {
    commands.add(new PerformedCommand(exchange, index, command, outcome, Delivery.UNSENT));
  }

  synchronized void delivered(int exchange, Delivery delivery) {
    commands.replaceAll(done -> done.exchange() == exchange ? done.with(delivery) : done);
  }

  synchronized void ended(SessionReport how) {
    report = how;
  }

  synchronized JournaledSession snapshot() {
    return new JournaledSession(
        number,
        cause.isPresent(),
        cause.flatMap(Notification::id),
        endpoint,
        List.copyOf(commands),
        Optional.ofNullable(report));
  }
}
