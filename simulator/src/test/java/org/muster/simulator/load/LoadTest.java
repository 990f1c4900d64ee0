package org.muster.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.simulator.StandInServer;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.load.Latencies.Spread;
import org.muster.simulator.operator.KeyRing;
import org.muster.simulator.operator.OperatorApi;
import org.muster.simulator.wire.Command;

class LoadTest {

  private static final Duration LONG = Duration.ofHours(1);
  private static final Runnable NO_TICK = () -> {};

  private final HttpLines lines = new HttpLines();
  private StandInServer server;
  private OperatorApi operator;

  @BeforeEach
  void open() throws IOException {
    server = new StandInServer();
    operator = operator("letmein");
  }

  @AfterEach
  void close() throws IOException {
    lines.close();
    server.close();
  }

  @Test
  void every_device_has_a_session_with_its_commands_in_every_round() throws Exception {
    LoadFigures figures = run(new LoadPlan(3, 2, LONG, 4, 0), enlisted(10));
    assertThat(figures.errors()).isEmpty();
    assertThat(figures.sessions().count()).isEqualTo(20);
    assertThat(figures.firstAnswers().count()).isEqualTo(20);
    assertThat(figures.furtherAnswers().count()).isEqualTo(20);
    assertThat(figures.commandsQueued()).isEqualTo(60);
    assertThat(figures.commandsPerformed()).isEqualTo(60);
    assertThat(figures.sessionsPerSecond()).isPositive();
    assertThat(figures.queuedPerSecond()).isPositive();
    assertThat(figures.toJson().getJsonObject("sessions").getInt("count")).isEqualTo(20);
  }

  @Test
  void rate_is_not_exceeded_and_commands_are_not_needed() throws Exception {
    LoadFigures figures = run(new LoadPlan(0, 1, LONG, 2, 100), enlisted(5));
    assertThat(figures.errors()).isEmpty();
    assertThat(figures.sessions().count()).isEqualTo(5);
    assertThat(figures.furtherAnswers().count()).isZero();
    // Five sessions have four pauses of a hundredth of a second between their starts.
    assertThat(figures.sessionsPerSecond()).isLessThanOrEqualTo(125);
  }

  @Test
  void run_ends_with_its_time() throws Exception {
    LoadPlan plan = new LoadPlan(0, Integer.MAX_VALUE, Duration.ofMillis(20), 2, 0);
    assertThat(run(plan, enlisted(2)).errors()).isEmpty();
  }

  @Test
  void errors_are_counted_by_kind() throws Exception {
    List<VirtualDevice> devices = enlisted(2);
    operator.queue("SIM-1", List.of(Command.of("GET", "x")), false);
    LoadFigures surprised = run(new LoadPlan(0, 1, LONG, 1, 0), devices);
    assertThat(surprised.errors())
        .containsEntry("session with other commands than were queued", 1L);
    LoadFigures unknown = run(new LoadPlan(0, 1, LONG, 1, 0), List.of(device("SIM-9")));
    assertThat(unknown.errors()).containsEntry("ABORTED: HTTP 401", 1L);
    operator = operator("guess");
    LoadFigures refused = run(new LoadPlan(1, 1, LONG, 1, 0), devices);
    assertThat(refused.errors()).containsOnly(Map.entry("queueing: HTTP 401", 2L));
    server.close();
    LoadFigures gone = run(new LoadPlan(1, 1, LONG, 1, 0), devices);
    assertThat(gone.errors().keySet())
        .anyMatch(kind -> kind.startsWith("queueing: "))
        .anyMatch(kind -> kind.startsWith("UNREACHABLE: "));
  }

  @Test
  void plan_that_cannot_be_carried_out_is_refused() {
    assertThatThrownBy(() -> new LoadPlan(0, 0, LONG, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LoadPlan(0, 1, LONG, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    LoadPlan plan = new LoadPlan(1, 1, LONG, 1, 0);
    assertThatThrownBy(() -> new LoadRun(plan, List.of(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void enlistment_that_fails_says_why_and_keeps_what_was_made() throws Exception {
    KeyRing keys = new KeyRing();
    Enlistment refused = new Enlistment(operator("guess"), keys);
    assertThatThrownBy(() -> refused.enlist(List.of("SIM-1", "SIM-2"), 1, NO_TICK))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("401");
    new Enlistment(operator, keys).enlist(List.of("SIM-1"), 1, NO_TICK);
    refused.enlist(List.of("SIM-1"), 1, NO_TICK);
    assertThat(keys.of("SIM-1")).isPresent();
  }

  @Test
  void crew_does_every_job_once() throws InterruptedException {
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    try (Crew crew = new Crew(3, NO_TICK)) {
      assertThat(crew.work(100, 0, Long.MAX_VALUE, done::add)).isEqualTo(100);
      assertThat(crew.work(5, 0, System.nanoTime(), done::add)).isZero();
    }
    assertThat(done).hasSize(100);
  }

  @Test
  void latencies_are_known_to_three_percent() {
    Latencies latencies = new Latencies();
    for (int millis = 1; millis <= 1000; millis++) {
      latencies.add(Duration.ofMillis(millis));
    }
    Spread spread = latencies.spread();
    assertThat(spread.count()).isEqualTo(1000);
    assertThat(spread.p50()).isBetween(500.0, 516.0);
    assertThat(spread.p90()).isBetween(900.0, 929.0);
    assertThat(spread.p99()).isBetween(990.0, 1000.0);
    assertThat(spread.max()).isEqualTo(1000);
  }

  @Test
  void smallest_and_greatest_latencies_have_their_bucket() {
    Latencies latencies = new Latencies();
    assertThat(latencies.spread()).isEqualTo(new Spread(0, 0, 0, 0, 0));
    latencies.add(Duration.ZERO);
    latencies.add(Duration.ofNanos(Long.MAX_VALUE));
    assertThat(latencies.spread().p50()).isZero();
    assertThat(latencies.spread().max()).isEqualTo(Long.MAX_VALUE / 1000 / 1000.0);
  }

  private LoadFigures run(LoadPlan plan, List<VirtualDevice> devices) throws InterruptedException {
    LoadRun run = new LoadRun(plan, devices, Optional.of(operator));
    run.run(NO_TICK);
    return run.figures();
  }

  private List<VirtualDevice> enlisted(int count) throws Exception {
    List<String> names = IntStream.rangeClosed(1, count).mapToObj(n -> "SIM-" + n).toList();
    new Enlistment(operator, new KeyRing()).enlist(names, 2, NO_TICK);
    return names.stream().map(this::device).toList();
  }

  private VirtualDevice device(String name) {
    return VirtualDevice.named(name).at(server.address().resolve("/dm")).over(lines).build();
  }

  private OperatorApi operator(String password) {
    return new OperatorApi(server.address(), new Credentials("admin", password), lines);
  }
}
