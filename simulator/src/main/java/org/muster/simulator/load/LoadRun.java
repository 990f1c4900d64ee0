package org.muster.simulator.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.simulator.SessionEnd;
import org.muster.simulator.SessionReport;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.operator.OperatorApi;
import org.muster.simulator.operator.OperatorRefusal;
import org.muster.simulator.wire.Command;

/**
 * Devices that come as fast as a server lets them, or at a given rate.
 *
 * <p>In each round commands are queued for every device first, then every device has one session;
 * the two are measured apart, for queueing would otherwise hide what sessions cost.
 */
public final class LoadRun {

  /** Reads that every device can answer; a session takes them in turn. */
  private static final List<Command> READS =
      List.of(
          Command.of("GET", "urn:oma:mo:oma-dm-devinfo:1.2//FwV"),
          Command.of("GET", "urn:oma:mo:oma-dm-devinfo:1.2//SwV"),
          Command.of("GET", "urn:oma:mo:oma-sessioninfomo:1.0//CBT"),
          Command.of("GET", "urn:oma:mo:oma-dm-devinfo:1.2//Lang"));

  private final LoadPlan plan;
  private final List<VirtualDevice> devices;
  private final Optional<OperatorApi> operator;
  private final LoadFigures figures = new LoadFigures();
  private final List<Command> commands = new ArrayList<>();

  /**
   * @param plan what to do
   * @param devices who does it; registered at the server
   * @param operator who queues commands; needed when the plan has any
   */
  public LoadRun(LoadPlan plan, List<VirtualDevice> devices, Optional<OperatorApi> operator) {
    if (plan.commandsPerSession() > 0 && operator.isEmpty()) {
      throw new IllegalArgumentException("only an operator can queue commands");
    }
    this.plan = plan;
    this.devices = List.copyOf(devices);
    this.operator = operator;
    for (int i = 0; i < plan.commandsPerSession(); i++) {
      commands.add(READS.get(i % READS.size()));
    }
  }

  /**
   * @return the figures so far
   */
  public LoadFigures figures() {
    return figures;
  }

  /**
   * Runs to the end.
   *
   * @param tick called every few seconds
   * @throws InterruptedException when the thread was interrupted; what was under way is abandoned
   */
  public void run(Runnable tick) throws InterruptedException {
    long deadline = System.nanoTime() + plan.time().toNanos();
    try (Crew crew = new Crew(plan.connections(), tick)) {
      for (int round = 0; round < plan.rounds() && System.nanoTime() < deadline; round++) {
        round(crew, deadline);
      }
    }
  }

  private void round(Crew crew, long deadline) throws InterruptedException {
    int[] waiting = new int[devices.size()];
    long begin = System.nanoTime();
    if (!commands.isEmpty()) {
      crew.work(devices.size(), 0, Long.MAX_VALUE, n -> waiting[n] = queueFor(devices.get(n)));
      figures.queueingTook(secondsSince(begin));
    }
    long sessions = System.nanoTime();
    crew.work(
        devices.size(), plan.sessionsPerSecond(), deadline, n -> visit(devices.get(n), waiting[n]));
    figures.sessionsTook(secondsSince(sessions));
  }

  /** How many commands wait for the device now. */
  private int queueFor(VirtualDevice device) {
    try {
      operator.orElseThrow().queue(device.devId(), commands, false);
      figures.queued(commands.size());
      return commands.size();
    } catch (OperatorRefusal e) {
      figures.error("queueing: HTTP " + e.status());
    } catch (IOException e) {
      figures.error("queueing: " + e.getClass().getSimpleName());
    }
    return 0;
  }

  private void visit(VirtualDevice device, int waiting) {
    long begin = System.nanoTime();
    SessionReport report = device.contact();
    figures.session(report, Duration.ofNanos(System.nanoTime() - begin));
    if (report.end() != SessionEnd.ENDED) {
      figures.error(report.end() + ": " + report.error().orElse(""));
    } else if (report.commands() != waiting) {
      figures.error("session with other commands than were queued");
    }
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
