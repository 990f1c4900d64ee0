package org.muster.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.muster.gateway.Receipt;

/** A message of several parts has one fate. */
class PartsBookTest {

  private final PartsBook book = new PartsBook();

  @Test
  void it_is_delivered_when_all_parts_are() throws InterruptedException {
    sent("a", "b", "c");

    assertThat(book.hear(delivered("c"))).isEmpty();
    assertThat(book.hear(delivered("a"))).isEmpty();
    assertThat(book.hear(delivered("a"))).as("again").isEmpty();
    assertThat(book.hear(delivered("b"))).contains(delivered("c"));
    assertThat(book.hear(delivered("b"))).as("not told yet").contains(delivered("c"));
    book.told("c");
    assertThat(book.hear(delivered("b"))).as("told already").isEmpty();
  }

  @Test
  void it_is_undelivered_when_one_part_is() throws InterruptedException {
    sent("a", "b");

    assertThat(book.hear(undelivered("a"))).contains(undelivered("b"));
    book.told("b");
    assertThat(book.hear(delivered("b"))).isEmpty();
  }

  @Test
  void a_part_that_was_taken_for_a_whole_message_does_not_end_its_message()
      throws InterruptedException {
    sent("a", "b");

    book.told("a");

    assertThat(book.hear(undelivered("a"))).contains(undelivered("b"));
  }

  @Test
  void what_is_heard_before_all_parts_are_sent_is_told_at_the_end() throws InterruptedException {
    PartsBook.Group group = book.begin();
    book.took(group, "a");
    assertThat(book.hear(undelivered("a"))).isEmpty();
    book.took(group, "b");

    assertThat(book.end(group, "b")).contains(undelivered("b"));
  }

  @Test
  void of_one_that_was_given_up_nothing_is_heard() throws InterruptedException {
    PartsBook.Group group = book.begin();
    book.took(group, "a");

    assertThat(book.end(group, null)).isEmpty();
    assertThat(book.hear(undelivered("a"))).isEmpty();
  }

  @Test
  void a_receipt_that_overtakes_the_answer_is_kept_until_the_part_has_its_name()
      throws InterruptedException {
    PartsBook.Group group = book.begin();
    AtomicReference<Optional<SmscReceipt>> early = new AtomicReference<>();
    Thread waiting = new Thread(() -> early.set(heard(delivered("a"))));
    waiting.start();
    while (waiting.isAlive() && waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    book.took(group, "a");
    book.took(group, "b");

    waiting.join();
    assertThat(early.get()).as("it waits for the other part").isEmpty();
    assertThat(book.end(group, "b")).isEmpty();
    assertThat(heard(delivered("b"))).contains(delivered("b"));
  }

  @Test
  void a_receipt_of_no_part_is_that_of_a_whole_message() throws InterruptedException {
    assertThat(book.hear(delivered("z"))).contains(delivered("z"));
  }

  @Test
  void nobody_waits_with_a_receipt_of_a_message_of_one_part() throws InterruptedException {
    book.begin();
    book.tookWhole("z");

    Thread.currentThread().interrupt(); // whoever waits is thrown out
    assertThat(book.hear(delivered("z"))).contains(delivered("z"));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void the_oldest_parts_are_forgotten() throws InterruptedException {
    sent("first-a", "first-b");
    IntStream.range(0, 10_000).forEach(number -> sent("a" + number, "b" + number));

    assertThat(book.hear(delivered("first-b"))).contains(delivered("first-b"));
    assertThat(book.hear(delivered("b9999"))).isEmpty();
  }

  private void sent(String... parts) {
    PartsBook.Group group = book.begin();
    for (String part : parts) {
      book.took(group, part);
    }
    assertThat(book.end(group, parts[parts.length - 1])).isEmpty();
  }

  private Optional<SmscReceipt> heard(SmscReceipt receipt) {
    try {
      return book.hear(receipt);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SmscReceipt delivered(String id) {
    return new SmscReceipt(id, Receipt.Fate.DELIVERED, "fine");
  }

  private static SmscReceipt undelivered(String id) {
    return new SmscReceipt(id, Receipt.Fate.UNDELIVERED, "off");
  }
}
