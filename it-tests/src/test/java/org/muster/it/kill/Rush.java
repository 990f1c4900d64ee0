package org.muster.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Devices that come to the server, sixteen at a time, each once. */
final class Rush {

  private static final int AT_ONCE = 16;

  private final Queue<AskedDevice> waiting;
  private final Set<AskedDevice> dismissed = ConcurrentHashMap.newKeySet();
  private final Consumer<AskedDevice> watcher;
  private final ExecutorService crew = Executors.newFixedThreadPool(AT_ONCE);
  private final List<Future<?>> shifts = new ArrayList<>();

  private Rush(Collection<AskedDevice> devices, Consumer<AskedDevice> watcher) {
    this.waiting = new ConcurrentLinkedQueue<>(devices);
    this.watcher = watcher;
  }

  /**
   * Lets them come.
   *
   * @param devices who
   * @param watcher hears of each one whose session the server has ended with END, in the thread
   *     that served it
   */
  static Rush of(Collection<AskedDevice> devices, Consumer<AskedDevice> watcher) {
    Rush rush = new Rush(devices, watcher);
    for (int each = 0; each < AT_ONCE; each++) {
      rush.shifts.add(rush.crew.submit(rush::work));
    }
    rush.crew.shutdown();
    return rush;
  }

  private void work() {
    for (AskedDevice next = waiting.poll(); next != null; next = waiting.poll()) {
      if (next.contact().isOrderly()) {
        dismissed.add(next);
        watcher.accept(next);
      }
    }
  }

  /** Waits until so many of them have been sent home with END. */
  void awaitDismissed(int count) {
    await("devices dismissed")
        .atMost(Duration.ofMinutes(2))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> dismissed.size() >= count || isOver());
    assertThat(dismissed).as("devices dismissed").hasSizeGreaterThanOrEqualTo(count);
  }

  private boolean isOver() {
    return shifts.stream().allMatch(Future::isDone);
  }

  /** Lets nobody else come, and waits until those who are there have gone. */
  void stop() throws Exception {
    waiting.clear();
    join();
  }

  /** Waits until all have come and gone; what went wrong in their threads goes wrong here. */
  void join() throws Exception {
    for (Future<?> shift : shifts) {
      shift.get(4, TimeUnit.MINUTES);
    }
  }

  /** Those whose session ended with END. */
  Set<AskedDevice> dismissed() {
    return Set.copyOf(dismissed);
  }
}
