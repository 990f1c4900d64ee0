package org.muster.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Devices that come by themselves, each once in a period, and when they are pushed.
 *
 * <p>The first visits are spread over one period and every later pause is stretched or shortened by
 * up to a fifth, so that the fleet never comes as one man.
 */
public final class Fleet implements AutoCloseable {

  private static final double JITTER = 0.2;

  private final List<VirtualDevice> devices;
  private final Duration period;
  private final ScheduledExecutorService scheduler;
  private final Map<VirtualDevice, Future<?>> visits = new ConcurrentHashMap<>();
  private volatile boolean closed;

  private Fleet(List<VirtualDevice> devices, Duration period, ScheduledExecutorService scheduler) {
    this.devices = List.copyOf(devices);
    this.period = period;
    this.scheduler = scheduler;
  }

  /**
   * @param devices its members
   * @param period how often each of them comes
   * @param scheduler what runs their sessions; the caller's to close
   * @return a fleet at rest
   */
  public static Fleet of(
      List<VirtualDevice> devices, Duration period, ScheduledExecutorService scheduler) {
    return new Fleet(devices, period, scheduler);
  }

  /**
   * Lets notifications wake the members.
   *
   * @param inbox where they arrive; the caller's to close
   * @return this
   */
  public Fleet wokenBy(Inbox inbox) {
    devices.forEach(inbox::admit);
    return this;
  }

  /** Sets it off. */
  public void start() {
    devices.forEach(device -> schedule(device, ThreadLocalRandom.current().nextDouble()));
  }

  private void schedule(VirtualDevice device, double periods) {
    long delay = (long) (period.toNanos() * periods);
    try {
      visits.put(device, scheduler.schedule(() -> visit(device), delay, TimeUnit.NANOSECONDS));
    } catch (RejectedExecutionException e) {
      closed = true;
    }
  }

  private void visit(VirtualDevice device) {
    if (closed) {
      return;
    }
    try {
      device.contact();
    } finally {
      if (!closed) {
        schedule(device, 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble());
      }
    }
  }

  /**
   * @return its members
   */
  public List<VirtualDevice> devices() {
    return devices;
  }

  /** Lets no member set off any more; those under way finish their session. */
  @Override
  public void close() {
    closed = true;
    visits.values().forEach(visit -> visit.cancel(false));
  }
}
