package org.muster.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.muster.kernel.Refusal;

class HashTurnsTest {

  private static final int MORE_THAN_WAIT = 300;

  private final HashTurns turns = new HashTurns();

  @Test
  void a_password_is_checked_when_it_is_its_turn() {
    assertThat(turns.take(() -> true)).isTrue();
    assertThat(turns.take(() -> false)).isFalse();
  }

  @Test
  void a_check_that_fails_gives_its_turn_back() {
    for (int check = 0; check < MORE_THAN_WAIT; check++) {
      assertThatThrownBy(
              () ->
                  turns.take(
                      () -> {
                        throw new IllegalStateException("no hash");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void who_comes_when_too_many_wait_is_told_so_at_once() throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    AtomicInteger checked = new AtomicInteger();
    List<Thread> callers = new ArrayList<>();
    for (int caller = 0; caller < MORE_THAN_WAIT; caller++) {
      callers.add(new Thread(() -> comes(over, refused, checked)));
    }

    callers.forEach(Thread::start);
    refused.await();
    over.countDown();
    for (Thread caller : callers) {
      caller.join();
    }

    assertThat(checked.get()).isPositive().isLessThan(MORE_THAN_WAIT);
  }

  private void comes(CountDownLatch over, CountDownLatch refused, AtomicInteger checked) {
    try {
      turns.take(
          () -> {
            waitFor(over);
            return checked.incrementAndGet() > 0;
          });
    } catch (Refusal busy) {
      refused.countDown();
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
