package org.muster.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.load.Latencies.Spread;
import org.muster.simulator.load.PushFigures;
import org.muster.simulator.load.PushPlan;
import org.muster.simulator.load.PushRun;
import org.muster.simulator.operator.OperatorApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has a server call many devices, and says what it took. */
@Command(
    name = "notify",
    description =
        "Has a server call many devices through an HTTP gateway of its own, and measures how many"
            + " notifications it takes in a second, and how long a single command takes to be"
            + " queued while they wait. Registers its devices; needs another --prefix each time."
            + " Exit code 1 when a notification is missing.")
final class NotifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;
  @Mixin private ServerOptions server;

  @Option(
      names = "--devices",
      defaultValue = "10000",
      description = "How many are called at once (default: ${DEFAULT-VALUE}).")
  private int devices;

  @Option(
      names = "--prefix",
      defaultValue = "notify",
      description = "Devices and gateways are named after it (default: ${DEFAULT-VALUE}).")
  private String prefix;

  @Option(
      names = "--singles",
      defaultValue = "300",
      description = "How many single commands are measured each time (default: ${DEFAULT-VALUE}).")
  private int singles;

  @Option(
      names = "--parallel",
      defaultValue = "64",
      description = "How many the gateway takes at a time (default: ${DEFAULT-VALUE}).")
  private int parallel;

  @Option(
      names = "--connections",
      defaultValue = "8",
      description = "How many devices are registered at a time (default: ${DEFAULT-VALUE}).")
  private int connections;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (HttpLines lines = new HttpLines()) {
      OperatorApi operator =
          server
              .operator(lines)
              .orElseThrow(() -> new IllegalArgumentException("--admin-password?"));
      PushPlan plan = new PushPlan(prefix, devices, singles, parallel, connections);
      PrintWriter error = spec.commandLine().getErr();
      PushFigures figures = new PushRun(plan, operator, error::println).run();
      print(figures);
      return figures.missing() == 0 ? 0 : 1;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void print(PushFigures figures) {
    line("called     %.1f/s", figures.calledPerSecond());
    line("taken      %.1f/s, missing %d", figures.takenPerSecond(), figures.missing());
    line("%-10s %10s %10s %10s %10s %10s", "ms", "count", "p50", "p90", "p99", "max");
    spread("empty", figures.queueEmpty());
    spread("full", figures.queueFull());
    spread("other", figures.otherQueue());
    spec.commandLine().getOut().flush();
  }

  private void spread(String name, Spread spread) {
    line(
        "%-10s %10d %10.2f %10.2f %10.2f %10.2f",
        name, spread.count(), spread.p50(), spread.p90(), spread.p99(), spread.max());
  }

  private void line(String format, Object... values) {
    spec.commandLine().getOut().println(String.format(Locale.ROOT, format, values));
  }
}
