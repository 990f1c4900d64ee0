package org.muster.simulator.load;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.operator.OperatorApi;
import org.muster.simulator.wire.Command;

/**
 * Calls many devices through a gateway that takes everything, and looks how long an operator's
 * single command takes to be queued meanwhile.
 *
 * <p>First single commands with nothing waiting; then the gateway stops answering and all devices
 * are called; single commands again, in turn for devices of that gateway and of another one; then
 * the gateway answers, and what it takes in a second is counted.
 */
public final class PushRun {

  private static final List<Command> READ =
      List.of(Command.of("GET", "urn:oma:mo:oma-dm-devinfo:1.2//FwV"));
  private static final int AT_ONCE = 500;
  private static final int LONGEST_WARM_UP = 2_000;
  private static final long LONGEST_SECONDS = 1_800;

  private final PushPlan plan;
  private final OperatorApi operator;
  private final Consumer<String> progress;
  private final String busy;
  private final String idle;
  private final int warmUp;

  /**
   * @param operator who sets gateways up, registers devices and calls them
   * @param progress hears what is done
   */
  public PushRun(PushPlan plan, OperatorApi operator, Consumer<String> progress) {
    this.plan = plan;
    this.operator = operator;
    this.progress = progress;
    this.busy = plan.prefix() + "-busy";
    this.idle = plan.prefix() + "-idle";
    this.warmUp = Math.min(LONGEST_WARM_UP, plan.devices());
  }

  /**
   * Runs to the end. Its devices and gateways stay.
   *
   * @throws IOException when the server says no, or nothing
   */
  public PushFigures run() throws IOException, InterruptedException {
    try (Sink sink = Sink.open(plan.parallel());
        Sink other = Sink.open(plan.parallel())) {
      setUp(busy, sink);
      setUp(idle, other);
      warmUp(sink);
      Latencies empty = new Latencies();
      register("empty", plan.singles(), busy);
      for (int n = 0; n < plan.singles(); n++) {
        singleFor(name("empty", n), empty);
      }
      sink.awaits(warmUp + plan.singles(), LONGEST_SECONDS);
      return underLoad(sink, empty);
    }
  }

  private PushFigures underLoad(Sink sink, Latencies empty)
      throws IOException, InterruptedException {
    register("many", plan.devices(), busy);
    register("full", plan.singles(), busy);
    register("other", plan.singles(), idle);
    long before = sink.taken();
    sink.hold();
    long begin = System.nanoTime();
    callAll("many", plan.devices());
    double called = plan.devices() / secondsSince(begin);
    Latencies full = new Latencies();
    Latencies beside = new Latencies();
    for (int n = 0; n < plan.singles(); n++) {
      singleFor(name("full", n), full);
      singleFor(name("other", n), beside);
    }
    progress.accept("all wait; the gateway answers now");
    long opened = System.nanoTime();
    sink.letGo();
    long wanted = before + plan.devices() + plan.singles();
    sink.awaits(wanted, LONGEST_SECONDS);
    double taken = (sink.taken() - before) / secondsSince(opened);
    return new PushFigures(
        called, taken, empty.spread(), full.spread(), beside.spread(), wanted - sink.taken());
  }

  private void warmUp(Sink sink) throws IOException, InterruptedException {
    register("warm", warmUp, busy);
    callAll("warm", warmUp);
    sink.awaits(warmUp, LONGEST_SECONDS);
  }

  private void setUp(String gateway, Sink sink) throws IOException {
    JsonObjectBuilder settings = JsonText.object().add("url", sink.url()).add("timeout", "PT2M");
    operator.put(
        "/gateways/" + gateway,
        JsonText.object()
            .add("kind", "http")
            .add("parallel", plan.parallel())
            .add("settings", settings)
            .build());
  }

  private void register(String set, int many, String gateway)
      throws IOException, InterruptedException {
    progress.accept("registers " + many + " devices of " + gateway);
    AtomicReference<IOException> failure = new AtomicReference<>();
    try (Crew crew = new Crew(plan.connections(), () -> {})) {
      crew.work(many, 0, Long.MAX_VALUE, n -> register(name(set, n), gateway, failure));
    }
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  private void register(String devId, String gateway, AtomicReference<IOException> failure) {
    if (failure.get() != null) {
      return;
    }
    try {
      operator.post(
          "/devices",
          JsonText.object()
              .add("id", devId)
              .add("push", JsonText.object().add("channel", gateway).add("address", devId))
              .build());
    } catch (IOException e) {
      failure.compareAndSet(null, e);
    }
  }

  private void callAll(String set, int many) throws IOException {
    for (int from = 0; from < many; from += AT_ONCE) {
      JsonArrayBuilder ids = JsonText.array();
      IntStream.range(from, Math.min(many, from + AT_ONCE)).forEach(n -> ids.add(name(set, n)));
      operator.post("/notifications", JsonText.object().add("devices", ids).build());
    }
  }

  private void singleFor(String devId, Latencies times) throws IOException {
    long begin = System.nanoTime();
    operator.queue(devId, READ, true);
    times.add(Duration.ofNanos(System.nanoTime() - begin));
  }

  private String name(String set, int number) {
    return String.format("SIM-%s-%s-%06d", plan.prefix(), set, number);
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
