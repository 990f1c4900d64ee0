package org.muster.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class CourierTurnsTest {

  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final List<Long> sentFor = new ArrayList<>();
  private boolean rejects;
  private final CourierTurns turns = new CourierTurns(this::execute, this::send, 2);

  @Test
  void everybody_has_a_turn_however_few_places_there_are() {
    turns.begin(List.of(1L, 2L, 3L, 4L, 5L));
    assertThat(threads).hasSize(2);

    runs();

    assertThat(sentFor).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void who_found_no_place_is_in_the_next_round_once() {
    turns.begin(List.of(1L, 2L, 3L));

    turns.begin(List.of(3L, 1L));
    assertThat(threads).hasSize(2);
    runs();

    assertThat(sentFor).containsExactly(3L, 1L);
  }

  @Test
  void places_become_free_again() {
    turns.begin(List.of(1L, 2L));
    runs();

    turns.begin(List.of(3L, 4L));
    assertThat(threads).hasSize(2);
    runs();

    assertThat(sentFor).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void one_that_makes_trouble_holds_up_no_other() {
    turns.begin(List.of(-1L, -2L, 3L));
    runs();

    assertThat(sentFor).containsExactly(3L);
  }

  @Test
  void without_a_thread_no_place_is_lost() {
    rejects = true;
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> turns.begin(List.of(1L)))
          .isInstanceOf(RejectedExecutionException.class);
    }

    rejects = false;
    turns.begin(List.of(1L, 2L));

    assertThat(threads).hasSize(2);
  }

  private void execute(Runnable task) {
    if (rejects) {
      throw new RejectedExecutionException();
    }
    threads.add(task);
  }

  private void send(long webhook) {
    if (webhook < 0) {
      throw new IllegalStateException("No database");
    }
    sentFor.add(webhook);
  }

  private void runs() {
    while (!threads.isEmpty()) {
      threads.remove().run();
    }
  }
}
