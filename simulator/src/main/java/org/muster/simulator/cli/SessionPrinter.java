package org.muster.simulator.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.muster.simulator.JournaledSession;
import org.muster.simulator.PerformedCommand;
import org.muster.simulator.SessionReport;

/** Prints what a device did in a session; devices of a fleet take turns. */
final class SessionPrinter implements Consumer<JournaledSession> {

  private final PrintWriter out;

  SessionPrinter(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void accept(JournaledSession session) {
    SessionReport report = session.report().orElseThrow();
    String cause = session.notificationId().map(id -> " for notification " + id).orElse("");
    out.printf(
        "%s session %d%s: %s after %d exchanges%s%n",
        report.devId(),
        session.number(),
        cause,
        report.end(),
        report.exchanges(),
        report.error().map(error -> ", " + error).orElse(""));
    session.commands().forEach(this::print);
    out.flush();
  }

  private void print(PerformedCommand done) {
    out.printf("  %d %s %s%n", done.outcome().status(), done.command().words(), done.delivery());
  }
}
