package org.muster.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.gateway.Gateway;
import org.muster.gateway.GatewayHealth;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.Handover;
import org.muster.gateway.Parcel;

/** Binds to centres that do what no centre should. */
class SmscLinkTest {

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final SmscPools pools = new SmscPools(receipt -> {}, executor, Clock.systemUTC());

  @AfterEach
  void close() {
    over.countDown();
    callers.shutdownNow();
    pools.close();
    executor.shutdownNow();
  }

  @Test
  void a_bind_that_is_answered_with_nonsense_is_tried_again() throws Exception {
    try (RawCentre centre =
        new RawCentre(
            (call, command, sequence, out) -> {
              if (call == 0) {
                RawCentre.say(out, RawCentre.ANSWER | RawCentre.ENQUIRE, 0, sequence, "");
              } else {
                politely(command, sequence, out);
              }
            })) {
      follow(centre, "PT1M", "PT30S");

      awaitUp();

      assertThat(centre.calls()).isEqualTo(2);
    }
  }

  @Test
  void a_centre_that_never_comes_to_the_end_of_what_it_says_is_hung_up_on() throws Exception {
    try (RawCentre centre =
        new RawCentre(
            (call, command, sequence, out) -> {
              politely(command, sequence, out);
              if (call == 0) {
                drip(out);
              }
            })) {
      follow(centre, "PT0.5S", "PT1S");

      await(() -> centre.calls() > 1);

      awaitUp();
    }
  }

  @Test
  void a_generic_nack_means_what_its_status_says() throws Exception {
    try (RawCentre centre =
        new RawCentre(
            (call, command, sequence, out) -> {
              politely(command, sequence, out);
              if (command == RawCentre.SUBMIT) {
                RawCentre.say(out, RawCentre.NACK, 0x58, sequence, "");
              }
            })) {
      follow(centre, "PT30S", "PT30S");
      awaitUp();

      assertThatThrownBy(this::hand)
          .isInstanceOfSatisfying(
              GatewayRefusal.class,
              refusal -> assertThat(refusal.kind()).isEqualTo(GatewayRefusal.Kind.BUSY))
          .hasMessageContaining("ESME_RTHROTTLED");
    }
  }

  @Test
  void a_server_that_stops_unbinds_although_answers_are_missing() throws Exception {
    try (RawCentre centre =
        new RawCentre((call, command, sequence, out) -> politely(command, sequence, out))) {
      follow(centre, "PT1M", "PT30S");
      awaitUp();
      callers.submit(this::hand);
      await(() -> centre.heard().contains(RawCentre.SUBMIT));

      pools.close();
      assertThat(centre.heard()).doesNotContain(RawCentre.UNBIND);
      executor.shutdownNow();

      await(() -> centre.heard().contains(RawCentre.UNBIND));
    }
  }

  @Test
  @Timeout(30)
  void all_binds_together_get_a_little_time_for_a_good_bye() {
    SmscPools stuck = new SmscPools(receipt -> {}, task -> {}, Clock.systemUTC());
    String hosts =
        IntStream.rangeClosed(1, 8).mapToObj(port -> "h:" + port).collect(Collectors.joining(","));
    stuck.follow(
        IntStream.range(0, 8)
            .mapToObj(number -> gateway("sms-" + number, hosts, "PT30S", "PT30S"))
            .toList());

    stuck.close();

    assertThat(stuck.health("sms-1")).isEmpty();
  }

  private static void politely(int command, int sequence, DataOutputStream out) throws IOException {
    int answer = RawCentre.ANSWER | command;
    if (command == RawCentre.BIND) {
      RawCentre.say(out, answer, 0, sequence, "raw\0");
    } else if (command == RawCentre.ENQUIRE || command == RawCentre.UNBIND) {
      RawCentre.say(out, answer, 0, sequence, "");
    }
  }

  /** A kibibyte that takes minutes. */
  private void drip(DataOutputStream out) throws IOException {
    out.writeInt(1_024);
    try {
      while (!over.await(100, TimeUnit.MILLISECONDS)) {
        out.write(0);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void follow(RawCentre centre, String answerTimeout, String enquireLink) {
    pools.follow(List.of(gateway("sms", centre.address(), answerTimeout, enquireLink)));
  }

  private static Gateway gateway(
      String name, String hosts, String answerTimeout, String enquireLink) {
    Map<String, String> settings =
        Map.of(
            "hosts", hosts,
            "systemId", "muster",
            "password", "secret",
            "answerTimeout", answerTimeout,
            "enquireLink", enquireLink);
    return new Gateway(name, "smpp", GatewaySettings.of(SmppSettings.rules(), settings), 4);
  }

  private Handover hand() throws GatewayRefusal {
    return pools.hand(
        "sms",
        new Parcel(
            7, "PlanB", 1, "+99900000001", new byte[20], Instant.now().plus(Duration.ofDays(1))));
  }

  private void awaitUp() {
    await(() -> pools.health("sms").orElseThrow().state() == GatewayHealth.State.UP);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
