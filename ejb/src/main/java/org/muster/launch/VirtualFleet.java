package org.muster.launch;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.command.CommandQueue;
import org.muster.command.Queueing;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;
import org.muster.simulator.Fleet;
import org.muster.simulator.PushListener;
import org.muster.simulator.VirtualDevice;

/**
 * A small fleet of virtual devices, so that somebody who tries the server sees it at work. They are
 * registered like real ones, come by themselves every minute, and are woken by real notifications.
 */
@ApplicationScoped
class VirtualFleet {

  private static final Logger LOG = Logger.getLogger("org.muster.launch");
  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final long WISH_EVERY_SECONDS = 15;

  @Inject private VirtualDevices devices;
  @Inject private CommandQueue queue;
  @Resource private ManagedScheduledExecutorService executor;

  private PushListener listener;
  private Fleet fleet;

  /** Starts as many devices as the configuration wants; none is fine. */
  void start(LaunchConfig config) {
    if (config.fleet <= 0) {
      return;
    }
    try {
      listener = PushListener.open(0, executor);
      List<VirtualDevice> members = new ArrayList<>();
      for (int number = 1; number <= config.fleet; number++) {
        members.add(devices.enlist(number, config.path("/dm"), listener));
      }
      fleet = Fleet.of(members, PERIOD, executor).wokenBy(listener);
      fleet.start();
      members.stream().limit(1 + members.size() / 3).forEach(this::welcome);
      executor.scheduleWithFixedDelay(
          this::wish, WISH_EVERY_SECONDS, WISH_EVERY_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The virtual devices cannot listen for notifications", e);
    }
  }

  /** Lets no device come any more. */
  @PreDestroy
  void stop() {
    if (fleet != null) {
      fleet.close();
      listener.close();
    }
  }

  /** Some find commands waiting; every second one of these is called in for them. */
  private void welcome(VirtualDevice device) {
    DeviceId id = new DeviceId(device.devId());
    boolean pushed = fleet.devices().indexOf(device) % 2 == 0;
    queue.enqueue(id, DemoCommands.welcome(), Queueing.byServer(pushed));
  }

  /** Now and then one is called in, as an operator would. */
  private void wish() {
    List<VirtualDevice> members = fleet.devices();
    VirtualDevice one = members.get(ThreadLocalRandom.current().nextInt(members.size()));
    List<Command> commands = DemoCommands.wish();
    queue.enqueue(new DeviceId(one.devId()), commands, Queueing.byServer(true));
  }
}
