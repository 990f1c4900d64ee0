package org.muster.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.gateway.Receipt;

/** A receipt is acknowledged when it is written down, and not before. */
class ReceiptEarTest {

  private static final int TRY_AGAIN = 0x64;

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final List<Receipt> written = new ArrayList<>();

  @AfterEach
  void close() {
    executor.shutdownNow();
  }

  @Test
  void what_was_written_down_is_acknowledged() throws Exception {
    ear(written::add, executor).onAcceptDeliverSm(receipt("7"));

    assertThat(written).extracting(Receipt::reference).containsExactly("7");
  }

  @Test
  void what_could_not_be_written_down_has_to_come_again() {
    Consumer<Receipt> broken =
        receipt -> {
          throw new IllegalStateException("no database");
        };

    assertComesAgain(ear(broken, executor), "was not written down");
  }

  @Test
  void the_fate_of_several_parts_comes_again_until_it_is_written_down_and_then_no_more()
      throws Exception {
    PartsBook parts = new PartsBook();
    PartsBook.Group group = parts.begin();
    parts.took(group, "6");
    parts.took(group, "7");
    parts.end(group, "7");
    AtomicInteger tries = new AtomicInteger();
    ReceiptEar ear =
        ear(
            receipt -> {
              if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("no database");
              }
              written.add(receipt);
            },
            executor,
            parts);
    ear.onAcceptDeliverSm(receipt("6"));

    assertComesAgain(ear, "was not written down");
    ear.onAcceptDeliverSm(receipt("7"));
    ear.onAcceptDeliverSm(receipt("7"));

    assertThat(written).extracting(Receipt::reference).containsExactly("7");
  }

  @Test
  void nothing_is_taken_when_the_server_stops() {
    Executor stopped =
        task -> {
          throw new RejectedExecutionException();
        };

    assertComesAgain(ear(written::add, stopped), "The server stops");
  }

  @Test
  void eight_are_written_down_at_a_time_and_further_ones_have_to_come_again() throws Exception {
    CountDownLatch begun = new CountDownLatch(ReceiptEar.AT_ONCE);
    CountDownLatch free = new CountDownLatch(1);
    ReceiptEar ear = ear(receipt -> await(begun, free), executor);
    List<Future<?>> writing = new ArrayList<>();
    for (int number = 0; number < ReceiptEar.AT_ONCE; number++) {
      writing.add(executor.submit(() -> heard(ear)));
    }
    begun.await();

    assertComesAgain(ear, "Too many");

    free.countDown();
    for (Future<?> one : writing) {
      one.get();
    }
    ear.onAcceptDeliverSm(receipt("9"));
  }

  @Test
  void what_a_subscriber_writes_is_acknowledged_and_thrown_away() throws Exception {
    DeliverSm message = receipt("7");
    message.setEsmClass((byte) 0);

    ear(written::add, executor).onAcceptDeliverSm(message);

    assertThat(written).isEmpty();
  }

  private static Void heard(ReceiptEar ear) throws ProcessRequestException {
    ear.onAcceptDeliverSm(receipt("8"));
    return null;
  }

  private static void await(CountDownLatch begun, CountDownLatch free) {
    begun.countDown();
    try {
      free.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertComesAgain(ReceiptEar ear, String words) {
    assertThatThrownBy(() -> ear.onAcceptDeliverSm(receipt("7")))
        .isInstanceOfSatisfying(
            ProcessRequestException.class, e -> assertThat(e.getErrorCode()).isEqualTo(TRY_AGAIN))
        .hasMessageContaining(words);
  }

  private static ReceiptEar ear(Consumer<Receipt> receipts, Executor executor) {
    return ear(receipts, executor, new PartsBook());
  }

  private static ReceiptEar ear(Consumer<Receipt> receipts, Executor executor, PartsBook parts) {
    return new ReceiptEar("sms", ReceiptIds.SAME, parts, receipts, executor, Clock.systemUTC());
  }

  private static DeliverSm receipt(String id) {
    DeliverSm message = new DeliverSm();
    message.setEsmClass((byte) 0x04);
    message.setShortMessage(
        ("id:" + id + " stat:DELIVRD err:000").getBytes(StandardCharsets.US_ASCII));
    return message;
  }
}
