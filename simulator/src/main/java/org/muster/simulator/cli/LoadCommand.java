package org.muster.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.load.Enlistment;
import org.muster.simulator.load.LoadFigures;
import org.muster.simulator.load.LoadPlan;
import org.muster.simulator.load.LoadRun;
import org.muster.simulator.operator.DeviceKeys;
import org.muster.simulator.operator.KeyRing;
import org.muster.simulator.operator.OperatorApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Puts a load of sessions on a server and says what it took. */
@Command(
    name = "load",
    description = "Puts a load of sessions on a server. Exit code 1 when there were errors.")
final class LoadCommand implements Callable<Integer> {

  /** Without --seconds the rounds bound the run; a day is longer than any of them. */
  private static final int UNBOUNDED_SECONDS = 86_400;

  /** When commands are queued. */
  enum Queueing {
    /** For all devices before each round of sessions. */
    before,
    /** Not at all: sessions find what somebody else queued. */
    none
  }

  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;
  @Mixin private ServerOptions server;
  @Mixin private KeyOptions keyOptions;
  @Mixin private BehaviourOptions behaviour;

  @Option(
      names = "--devices",
      defaultValue = "1000",
      description = "How many devices (default: ${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--prefix",
      defaultValue = "load",
      description = "Devices are named SIM-<prefix>-000001 and so on (default: ${DEFAULT-VALUE}).")
  private String prefix;

  @Option(names = "--register", description = "Registers the devices that have no keys yet.")
  private boolean register;

  @Option(
      names = "--connections",
      defaultValue = "8",
      description = "How many sessions at a time (default: ${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--rate",
      defaultValue = "0",
      description = "Sessions started per second; 0: as many as the connections can (default).")
  private double rate;

  @Option(
      names = "--commands",
      defaultValue = "3",
      description = "Commands for each session (default: ${DEFAULT-VALUE}).")
  private int commands;

  @Option(
      names = "--queue",
      defaultValue = "before",
      description = "When commands are queued: ${COMPLETION-CANDIDATES} (default: before).")
  private Queueing queueing;

  @Option(
      names = "--rounds",
      description = "Sessions of each device (default: 1, with --seconds as many as fit).")
  private Integer rounds;

  @Option(names = "--seconds", description = "Starts no session after that time.")
  private Integer seconds;

  @Option(names = "--json", description = "Writes the figures to this file.")
  private Path json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (HttpLines lines = new HttpLines()) {
      Optional<OperatorApi> operator = server.operator(lines);
      LoadRun run = new LoadRun(plan(), devices(lines, operator), operator);
      run.run(() -> progress(run.figures()));
      return report(run.figures());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private LoadPlan plan() {
    int most = seconds == null ? 1 : Integer.MAX_VALUE;
    return new LoadPlan(
        queueing == Queueing.before ? commands : 0,
        rounds == null ? most : rounds,
        Duration.ofSeconds(seconds == null ? UNBOUNDED_SECONDS : seconds),
        connections,
        rate);
  }

  private List<VirtualDevice> devices(HttpLines lines, Optional<OperatorApi> operator)
      throws IOException, InterruptedException {
    List<String> names =
        IntStream.rangeClosed(1, count).mapToObj(n -> DeviceNames.name(prefix, n)).toList();
    KeyRing keys = keyOptions.load();
    if (register) {
      enlist(names, keys, operator);
    }
    return names.stream().map(name -> device(name, keys, lines)).toList();
  }

  private void enlist(List<String> names, KeyRing keys, Optional<OperatorApi> operator)
      throws IOException, InterruptedException {
    OperatorApi api =
        operator.orElseThrow(() -> new IllegalArgumentException("--register: --admin-password?"));
    try {
      new Enlistment(api, keys).enlist(names, connections, () -> error().println("registering"));
    } finally {
      keyOptions.save(keys);
    }
  }

  private VirtualDevice device(String name, KeyRing keys, HttpLines lines) {
    DeviceKeys found =
        keys.of(name)
            .orElseThrow(
                () -> new IllegalArgumentException("no keys of " + name + ": --register?"));
    return VirtualDevice.named(name)
        .at(server.dmEndpoint())
        .signedInAs(found.username(), found.password())
        .behaving(behaviour.behaviour())
        .over(lines)
        .keepingJournalOf(0)
        .build();
  }

  private void progress(LoadFigures figures) {
    error()
        .printf(
            "queued %d commands, %d sessions, %d commands performed, errors %s%n",
            figures.commandsQueued(),
            figures.sessions().count(),
            figures.commandsPerformed(),
            figures.errors());
    error().flush();
  }

  private int report(LoadFigures figures) throws IOException {
    new FigurePrinter(spec.commandLine().getOut()).print(figures);
    if (json != null) {
      Files.write(json, JsonText.write(figures.toJson()));
    }
    return figures.errors().isEmpty() ? 0 : 1;
  }

  private PrintWriter error() {
    return spec.commandLine().getErr();
  }
}
