package org.muster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.gateway.Handover;
import org.muster.gateway.Parcel;

@Timeout(60)
class PushScribeTest {

  private static final Duration NOT_AT_ALL = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofSeconds(30);

  private static final byte[] PACKAGE0 = {1};

  private final Notebook notebook = new Notebook();
  private final PushScribe scribe = new PushScribe("g", 2, notebook);
  private final Thread thread = new Thread(scribe);

  /** Keeps what is written down; the first times it cannot, if it is told so. */
  private static final class Notebook extends PushRound {

    private final BlockingQueue<Answer> written = new LinkedBlockingQueue<>();
    private volatile int failures;
    private volatile CountDownLatch goesOn = new CountDownLatch(0);

    @Override
    void write(String gateway, List<Answer> answers) {
      awaitLeave();
      if (failures > 0) {
        failures--;
        throw new IllegalStateException("The database is away");
      }
      written.addAll(answers);
    }

    private void awaitLeave() {
      try {
        goesOn.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    Answer next() throws InterruptedException {
      return written.poll(LONG.toSeconds(), TimeUnit.SECONDS);
    }
  }

  @BeforeEach
  void begin() {
    thread.start();
  }

  @AfterEach
  void end() {
    thread.interrupt();
  }

  @Test
  void a_place_is_taken_until_the_answer_is_there() throws InterruptedException {
    assertThat(scribe.places(5, LONG)).isEqualTo(2);
    assertThat(scribe.places(1, NOT_AT_ALL)).isZero();

    scribe.hears(taken(1), scribe.falls());

    assertThat(scribe.places(5, LONG)).isEqualTo(1);
    assertThat(notebook.next()).isEqualTo(taken(1));
  }

  @Test
  void no_more_answers_wait_to_be_written_down_than_are_written_at_once()
      throws InterruptedException {
    CountDownLatch goesOn = new CountDownLatch(1);
    notebook.goesOn = goesOn;
    for (int i = 0; i < 64; i++) {
      assertThat(scribe.places(1, LONG)).isEqualTo(1);
      scribe.hears(taken(i), scribe.falls());
    }
    assertThat(scribe.places(2, LONG)).isEqualTo(2);
    scribe.hears(taken(64), scribe.falls());
    scribe.hears(taken(65), scribe.falls());
    assertThat(scribe.places(1, NOT_AT_ALL)).isZero();

    goesOn.countDown();

    for (int i = 0; i < 66; i++) {
      assertThat(notebook.next()).isEqualTo(taken(i));
    }
    assertThat(scribe.places(1, LONG)).isEqualTo(1);
  }

  @Test
  void places_that_are_not_used_are_given_back() {
    scribe.places(2, LONG);

    scribe.giveBack(2);

    assertThat(scribe.places(5, LONG)).isEqualTo(2);
  }

  @Test
  void what_cannot_be_written_down_now_is_written_down_later() throws InterruptedException {
    notebook.failures = 1;
    scribe.places(1, LONG);

    scribe.hears(taken(7), scribe.falls());

    assertThat(notebook.next()).isEqualTo(taken(7));
  }

  @Test
  void a_gateway_that_is_down_is_silent_until_it_answers() throws InterruptedException {
    heard(AttemptOutcome.DOWN, null);
    heard(AttemptOutcome.DOWN, null);
    assertThat(scribe.silence()).isEqualTo(2);

    heard(AttemptOutcome.UNREACHED, null);
    assertThat(scribe.silence()).as("one device's address says nothing").isEqualTo(2);

    heard(AttemptOutcome.REFUSED, null);
    assertThat(scribe.silence()).isZero();
  }

  @Test
  void many_that_fail_together_are_one_silence() throws InterruptedException {
    int before = scribe.falls();
    scribe.places(2, LONG);
    hearsOf(AttemptOutcome.DOWN, null, before);
    hearsOf(AttemptOutcome.DOWN, null, before);

    assertThat(scribe.silence()).isEqualTo(1);

    heard(AttemptOutcome.DOWN, null);
    assertThat(scribe.silence()).as("one that was tried after it").isEqualTo(2);
  }

  @Test
  void one_that_failed_before_the_gateway_came_back_is_no_silence() throws InterruptedException {
    int before = scribe.falls();
    scribe.places(2, LONG);
    hearsOf(AttemptOutcome.DOWN, null, before);
    heard(AttemptOutcome.TAKEN, null);

    hearsOf(AttemptOutcome.DOWN, null, before);

    assertThat(scribe.silence()).isZero();
  }

  @Test
  void a_busy_gateway_is_left_alone_for_the_longest_time_it_asked_for()
      throws InterruptedException {
    assertThat(scribe.restraint()).isZero();

    heard(AttemptOutcome.BUSY, Duration.ofHours(1));
    heard(AttemptOutcome.BUSY, Duration.ofSeconds(1));

    assertThat(scribe.restraint()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
  }

  @Test
  void it_ends_when_the_last_answer_is_written_down() throws InterruptedException {
    scribe.places(1, LONG);
    scribe.noMore();
    scribe.hears(taken(1), scribe.falls());

    thread.join(LONG.toMillis());

    assertThat(thread.isAlive()).isFalse();
    assertThat(notebook.next()).isEqualTo(taken(1));
  }

  @Test
  void a_server_that_does_not_wait_ends_it() throws InterruptedException {
    scribe.places(1, LONG);
    scribe.noMore();
    thread.interrupt();

    thread.join(LONG.toMillis());

    assertThat(thread.isAlive()).isFalse();
  }

  private void heard(AttemptOutcome outcome, Duration after) throws InterruptedException {
    scribe.places(1, LONG);
    hearsOf(outcome, after, scribe.falls());
  }

  private void hearsOf(AttemptOutcome outcome, Duration after, int fallsBefore)
      throws InterruptedException {
    scribe.hears(new Answer(dispatch(1), outcome, "words", null, after), fallsBefore);
    notebook.next();
  }

  private static Answer taken(long id) {
    return Answer.taken(dispatch(id), Handover.WITHOUT_RECEIPT);
  }

  private static Dispatch dispatch(long id) {
    return new Dispatch(
        "g", 1, Instant.EPOCH, new Parcel(id, "d", 1, "a", PACKAGE0, Instant.EPOCH));
  }
}
