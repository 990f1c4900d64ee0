package org.muster.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.muster.simulator.DeviceBuilder;
import org.muster.simulator.Fleet;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.operator.DeviceKeys;
import org.muster.simulator.operator.KeyRing;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.user.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A fleet that comes by itself and when it is pushed. */
@Command(
    name = "fleet",
    description = "Devices that come once in a period and when they are pushed.")
final class FleetCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;
  @Mixin private ServerOptions server;
  @Mixin private KeyOptions keyOptions;
  @Mixin private BehaviourOptions behaviour;
  @Mixin private TreeOptions tree;
  @Mixin private UserOptions users;
  @Mixin private ReachOptions reach;

  @Option(
      names = "--devices",
      defaultValue = "25",
      description = "How many devices (default: ${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--prefix",
      defaultValue = "fleet",
      description = "Devices are named SIM-<prefix>-000001 and so on (default: ${DEFAULT-VALUE}).")
  private String prefix;

  @Option(
      names = "--period",
      defaultValue = "60",
      description = "Seconds between two visits of a device (default: ${DEFAULT-VALUE}).")
  private long period;

  @Option(
      names = "--threads",
      defaultValue = "4",
      description = "How many sessions at a time (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(names = "--seconds", description = "Stops after that time (default: when interrupted).")
  private Long seconds;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(threads);
    ExecutorService browsers = Executors.newSingleThreadExecutor();
    try (HttpLines lines = new HttpLines();
        PushEnd end = reach.open(server, lines, scheduler)) {
      List<VirtualDevice> devices = devices(end, lines, browsers);
      try (Fleet fleet = Fleet.of(devices, Duration.ofSeconds(period), scheduler)) {
        fleet.wokenBy(end.inbox()).start();
        rest();
      }
      return 0;
    } finally {
      scheduler.shutdownNow();
      browsers.shutdownNow();
    }
  }

  private void rest() throws InterruptedException {
    if (seconds == null) {
      new CountDownLatch(1).await();
    } else {
      TimeUnit.SECONDS.sleep(seconds);
    }
  }

  private List<VirtualDevice> devices(PushEnd end, HttpLines lines, Executor browsers)
      throws IOException {
    KeyRing ring = keyOptions.load();
    PushedDevices registered = new PushedDevices(server.operator(lines), ring);
    SessionPrinter printer = new SessionPrinter(out());
    List<ManagedObject> objects = tree.objects();
    List<VirtualDevice> devices = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      String name = DeviceNames.name(prefix, number);
      DeviceBuilder device = tree.equip(VirtualDevice.named(name), objects);
      DeviceKeys keys = registered.keys(name, end.way(name));
      User user = users.user(browsers, out());
      devices.add(device(device, keys).reportingTo(printer).usedBy(user).over(lines).build());
    }
    keyOptions.save(ring);
    return devices;
  }

  private DeviceBuilder device(DeviceBuilder device, DeviceKeys keys) {
    return device
        .at(server.dmEndpoint())
        .signedInAs(keys.username(), keys.password())
        .withPushSecret(keys.pushSecret(), keys.pushData())
        .announcingItself()
        .behaving(behaviour.behaviour());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
