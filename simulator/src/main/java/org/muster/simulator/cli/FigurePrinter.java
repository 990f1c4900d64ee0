package org.muster.simulator.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.muster.simulator.load.Latencies.Spread;
import org.muster.simulator.load.LoadFigures;

/** Prints the figures of a load for people. */
final class FigurePrinter {

  private final PrintWriter out;

  FigurePrinter(PrintWriter out) {
    this.out = out;
  }

  void print(LoadFigures figures) {
    line("queued     %d commands, %.1f/s", figures.commandsQueued(), figures.queuedPerSecond());
    line(
        "sessions   %d, %.1f/s, %d commands",
        figures.sessions().count(), figures.sessionsPerSecond(), figures.commandsPerformed());
    line("%-10s %10s %10s %10s %10s %10s", "ms", "count", "p50", "p90", "p99", "max");
    spread("session", figures.sessions());
    spread("P1->P2", figures.firstAnswers());
    spread("P3->P2", figures.furtherAnswers());
    figures.errors().forEach((kind, count) -> line("error      %d x %s", count, kind));
    out.flush();
  }

  private void spread(String name, Spread spread) {
    line(
        "%-10s %10d %10.2f %10.2f %10.2f %10.2f",
        name, spread.count(), spread.p50(), spread.p90(), spread.p99(), spread.max());
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
