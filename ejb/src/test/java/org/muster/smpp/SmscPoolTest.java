package org.muster.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.gateway.Gateway;
import org.muster.gateway.GatewayHealth;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.Handover;
import org.muster.gateway.Parcel;
import org.muster.gateway.Receipt;
import org.muster.simulator.sms.SmsCentre;
import org.muster.simulator.sms.Submitted;
import org.muster.simulator.sms.Temper;

/** Over real sockets, with the simulator's SMS centre at the far end. */
class SmscPoolTest {

  private static final String NUMBER = "+99900000001";
  private static final byte[] V2 = HexFormat.of().parseHex("21001004646d73315000");

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final BlockingQueue<Receipt> receipts = new LinkedBlockingQueue<>();
  private final BlockingQueue<byte[]> delivered = new LinkedBlockingQueue<>();
  private final SmscPools pools =
      new SmscPools(receipt -> this.book.accept(receipt), executor, Clock.systemUTC());
  private volatile Consumer<Receipt> book = receipts::add;
  private SmsCentre centre;

  @BeforeEach
  void open() throws Exception {
    centre = SmsCentre.open("127.0.0.1", 0, "muster", "secret");
    centre.serve(NUMBER, delivered::add);
  }

  @AfterEach
  void close() throws Exception {
    pools.close();
    centre.close();
    executor.shutdownNow();
  }

  @Test
  void a_notification_is_one_message_of_8_bit_data_and_its_receipt_is_heard() throws Exception {
    follows(Map.of("sourceAddress", "12345"));

    Handover handover = hand(V2);

    assertThat(delivered.poll(10, TimeUnit.SECONDS)).isEqualTo(V2);
    Submitted submitted = centre.taken().get(0);
    assertThat(submitted.number()).isEqualTo("99900000001");
    assertThat(submitted.esmClass()).isEqualTo(0x40);
    assertThat(submitted.dataCoding()).isEqualTo(4);
    assertThat(submitted.registeredDelivery()).isEqualTo(1);
    assertThat(submitted.sourceAddress()).isEqualTo("12345");
    assertThat(submitted.validityPeriod()).matches("00000[01](0[01]|23).*R").hasSize(16);
    assertThat(HexFormat.of().formatHex(submitted.userData()))
        .isEqualTo("0605040b8423f0" + "070603d8af87" + HexFormat.of().formatHex(V2));
    Receipt receipt = heard();
    assertThat(receipt.reference()).isEqualTo(handover.reference());
    assertThat(receipt.gateway()).isEqualTo("sms");
    assertThat(receipt.fate()).isEqualTo(Receipt.Fate.DELIVERED);
  }

  @Test
  void a_long_one_is_several_messages_with_one_receipt() throws Exception {
    follows(Map.of());
    byte[] notification = new byte[300];

    Handover handover = hand(notification);

    assertThat(delivered.poll(10, TimeUnit.SECONDS)).isEqualTo(notification);
    assertThat(centre.taken()).hasSize(3);
    assertThat(heard().reference()).isEqualTo(handover.reference());
    assertThat(receipts).isEmpty();
  }

  @Test
  void a_message_was_taken_also_if_its_fate_cannot_be_written_down() throws Exception {
    book =
        receipt -> {
          throw new IllegalStateException("no database");
        };
    centre.temper().sendsReceiptsFirst(true).delivers("UNDELIV");
    follows(Map.of());

    assertThat(hand(new byte[150]).reference()).isNotNull();
  }

  @Test
  void a_receipt_may_overtake_the_answer_and_write_the_id_otherwise() throws Exception {
    centre.temper().sendsReceiptsFirst(true).answersInHexadecimal(true).delivers("UNDELIV");
    follows(Map.of("receiptIds", "decimal"));

    Handover handover = hand(V2);

    Receipt receipt = heard();
    assertThat(receipt.reference()).isEqualTo(handover.reference());
    assertThat(receipt.fate()).isEqualTo(Receipt.Fate.UNDELIVERED);
    assertThat(receipt.words()).isEqualTo("The SMS centre says UNDELIV, error 027.");
  }

  @Test
  void without_receipts_nothing_is_expected() throws Exception {
    follows(Map.of("receipts", "false", "validityPeriod", "none", "dataCoding", "245"));

    assertThat(hand(V2)).isEqualTo(Handover.WITHOUT_RECEIPT);

    assertThat(centre.taken().get(0).registeredDelivery()).isZero();
    assertThat(centre.taken().get(0).validityPeriod()).isEmpty();
    assertThat(centre.taken().get(0).dataCoding()).isEqualTo(245);
  }

  @Test
  void a_refusal_is_told_in_words_and_strains_only_while_it_lasts() throws Exception {
    follows(Map.of());
    centre.temper().answersNext(Temper.THROTTLED, Temper.UNKNOWN_NUMBER);

    assertRefused(GatewayRefusal.Kind.BUSY, "RTHROTTLED");
    assertThat(health().state()).isEqualTo(GatewayHealth.State.STRAINED);
    assertRefused(GatewayRefusal.Kind.REFUSED, "RINVDSTADR");
    hand(V2);
    assertThat(health().state()).isEqualTo(GatewayHealth.State.UP);
  }

  @Test
  void an_answer_that_does_not_come_is_not_waited_for_for_ever() throws Exception {
    follows(Map.of("answerTimeout", "PT0.2S"));
    centre.temper().isSlow(Duration.ofSeconds(2));

    assertRefused(GatewayRefusal.Kind.DOWN, "did not answer in time");
  }

  @Test
  void no_more_wait_for_an_answer_than_the_window_has_places() throws Exception {
    follows(Map.of("window", "2"));
    centre.temper().isSlow(Duration.ofMillis(200));
    List<Future<Handover>> handovers = new ArrayList<>();
    for (int message = 0; message < 6; message++) {
      handovers.add(executor.submit(() -> hand(V2)));
    }

    for (Future<Handover> handover : handovers) {
      assertThat(handover.get().reference()).isNotNull();
    }
    assertThat(centre.mostAtOnce()).isEqualTo(2);
  }

  @Test
  void a_notification_beyond_eight_messages_is_refused_for_ever() throws Exception {
    follows(Map.of());

    assertThatThrownBy(() -> hand(new byte[1_100]))
        .isInstanceOfSatisfying(
            GatewayRefusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(GatewayRefusal.Kind.REFUSED))
        .hasMessageContaining("9 short messages");
  }

  @Test
  void a_centre_that_hangs_up_or_goes_away_is_bound_to_again() throws Exception {
    follows(Map.of());
    centre.hangsUp();
    awaitHealth(GatewayHealth.State.DOWN);
    awaitHealth(GatewayHealth.State.UP);
    centre.goesDown();
    awaitHealth(GatewayHealth.State.DOWN);
    assertRefused(GatewayRefusal.Kind.DOWN, "No bind to 127.0.0.1");

    centre.comesBack();

    awaitHealth(GatewayHealth.State.UP);
    assertThat(hand(V2).reference()).isNotNull();
  }

  @Test
  void a_centre_that_falls_silent_is_noticed_and_bound_to_again_when_it_speaks() throws Exception {
    follows(Map.of("enquireLink", "PT1S", "answerTimeout", "PT1S"));
    centre.temper().isSilent(true);

    awaitHealth(GatewayHealth.State.DOWN);

    awaitWords("No bind to " + centre.address() + ": it does not answer in time.");
    assertRefused(GatewayRefusal.Kind.DOWN, "No bind to " + centre.address());
    assertThat(delivered).isEmpty();
    centre.temper().isSilent(false);
    awaitHealth(GatewayHealth.State.UP);
    assertThat(hand(V2).reference()).isNotNull();
  }

  @Test
  void of_two_centres_the_one_that_is_there_takes_all() throws Exception {
    try (SmsCentre other = SmsCentre.open("127.0.0.1", 0, "muster", "secret")) {
      other.goesDown();
      pools.follow(List.of(gateway(Map.of("hosts", other.address() + "," + centre.address()))));
      awaitWords("Bound to " + centre.address() + ". No bind to " + other.address() + ": nobody");
      assertThat(health().state()).isEqualTo(GatewayHealth.State.STRAINED);

      for (int message = 0; message < 4; message++) {
        hand(V2);
      }

      assertThat(centre.taken()).hasSize(4);
    }
  }

  @Test
  void a_wrong_password_is_told_without_it() {
    pools.follow(List.of(gateway(Map.of("password", "guess"))));

    awaitHealth(GatewayHealth.State.DOWN);

    assertThat(health().words())
        .contains("the password is wrong (ESME_RINVPASWD")
        .doesNotContain("guess");
  }

  @Test
  void a_gateway_that_is_switched_off_is_unbound_from_and_known_no_more() throws Exception {
    follows(Map.of());

    pools.follow(List.of());

    await(() -> centre.bound() == 0);
    assertThat(pools.health("sms")).isEmpty();
    assertRefused(GatewayRefusal.Kind.DOWN, "switched on or off");
  }

  private void follows(Map<String, String> settings) {
    pools.follow(List.of(gateway(settings)));
    awaitHealth(GatewayHealth.State.UP);
  }

  private Gateway gateway(Map<String, String> given) {
    Map<String, String> all =
        new HashMap<>(
            Map.of("hosts", centre.address(), "systemId", "muster", "password", "secret"));
    all.putAll(given);
    return new Gateway("sms", "smpp", GatewaySettings.of(SmppSettings.rules(), all), 4);
  }

  private Handover hand(byte[] package0) throws GatewayRefusal {
    return pools.hand(
        "sms",
        new Parcel(0x107, "PlanB", 1, NUMBER, package0, Instant.now().plus(Duration.ofDays(1))));
  }

  private void assertRefused(GatewayRefusal.Kind kind, String words) {
    assertThatThrownBy(() -> hand(V2))
        .isInstanceOfSatisfying(
            GatewayRefusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind))
        .hasMessageContaining(words);
  }

  private Receipt heard() throws InterruptedException {
    Receipt receipt = receipts.poll(10, TimeUnit.SECONDS);
    assertThat(receipt).as("a receipt").isNotNull();
    return receipt;
  }

  private GatewayHealth health() {
    return pools.health("sms").orElseThrow();
  }

  private void awaitHealth(GatewayHealth.State state) {
    await(() -> health().state() == state);
  }

  private void awaitWords(String words) {
    await(() -> health().words().startsWith(words));
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
