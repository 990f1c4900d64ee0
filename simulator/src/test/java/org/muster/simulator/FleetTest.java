package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;

class FleetTest {

  private final Map<String, CountDownLatch> twoVisits = new ConcurrentHashMap<>();
  private final Set<String> visitors = ConcurrentHashMap.newKeySet();
  private final HttpLines lines = new HttpLines();
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
  private ScriptedServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void close() throws IOException {
    scheduler.shutdownNow();
    lines.close();
    server.close();
  }

  @Test
  void every_member_comes_again_and_again_whatever_it_met() throws InterruptedException {
    try (Fleet fleet = Fleet.of(devices(3), Duration.ofMillis(2), scheduler)) {
      fleet.start();
      for (CountDownLatch latch : twoVisits.values()) {
        latch.await();
      }
    }
    assertThat(visitors).containsExactlyInAnyOrder("SIM-1", "SIM-2", "SIM-3");
  }

  @Test
  void closed_fleet_leaves_nothing_scheduled() throws InterruptedException {
    ScheduledThreadPoolExecutor own = new ScheduledThreadPoolExecutor(1);
    own.setRemoveOnCancelPolicy(true);
    try {
      Fleet fleet = Fleet.of(devices(3), Duration.ofHours(1), own);
      fleet.start();
      assertThat(own.getQueue()).hasSize(3);
      fleet.close();
      assertThat(own.getQueue()).isEmpty();
    } finally {
      own.shutdownNow();
    }
  }

  @Test
  void member_is_woken_between_its_visits() throws IOException, InterruptedException {
    List<VirtualDevice> devices = devices(2);
    CountDownLatch woken = new CountDownLatch(1);
    try (PushListener listener =
            PushListener.open(
                0,
                session ->
                    scheduler.execute(
                        () -> {
                          session.run();
                          woken.countDown();
                        }));
        Fleet fleet = Fleet.of(devices, Duration.ofHours(1), scheduler).wokenBy(listener)) {
      assertThat(fleet.devices()).isEqualTo(devices);
      lines.exchange(
          new Request("POST", listener.addressOf(devices.get(1)), Map.of(), new byte[] {0x20, 0}));
      woken.await();
    }
    assertThat(visitors).containsExactly("SIM-2");
  }

  private List<VirtualDevice> devices(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(this::device).toList();
  }

  private VirtualDevice device(int number) {
    twoVisits.put("SIM-" + number, new CountDownLatch(2));
    return VirtualDevice.named("SIM-" + number)
        .at(server.at("/dm"))
        .over(lines)
        .reportingTo(this::count)
        .build();
  }

  private void count(JournaledSession session) {
    String devId = session.report().orElseThrow().devId();
    visitors.add(devId);
    twoVisits.get(devId).countDown();
  }
}
