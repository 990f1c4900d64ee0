package org.muster.simulator.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.muster.simulator.operator.KeyRing;
import org.muster.simulator.operator.OperatorApi;

/** Registers many devices at a server, several at a time. */
public final class Enlistment {

  private final OperatorApi operator;
  private final KeyRing keys;

  /**
   * @param operator who registers
   * @param keys where the keys of the registered go
   */
  public Enlistment(OperatorApi operator, KeyRing keys) {
    this.operator = operator;
    this.keys = keys;
  }

  /**
   * Registers those whose keys are not known yet. What was registered before a failure has its keys
   * on the ring.
   *
   * @param devIds the devices
   * @param connections how many at a time
   * @param tick called every few seconds
   * @throws IOException the first failure; the rest is not tried then
   * @throws InterruptedException when the thread was interrupted
   */
  public void enlist(List<String> devIds, int connections, Runnable tick)
      throws IOException, InterruptedException {
    List<String> missing = devIds.stream().filter(id -> keys.of(id).isEmpty()).toList();
    AtomicReference<IOException> failure = new AtomicReference<>();
    try (Crew crew = new Crew(connections, tick)) {
      crew.work(missing.size(), 0, Long.MAX_VALUE, n -> register(missing.get(n), failure));
    }
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  private void register(String devId, AtomicReference<IOException> failure) {
    if (failure.get() != null) {
      return;
    }
    try {
      keys.add(operator.register(devId, Optional.empty()));
    } catch (IOException e) {
      failure.compareAndSet(null, e);
    }
  }
}
