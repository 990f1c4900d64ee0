package org.muster.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(30);

  private final Memory<String> memory = new Memory<>();

  @Test
  void what_is_kept_is_remembered_until_its_time() {
    memory.keep("key", "value", LATER, memory.age());

    assertThat(memory.recall("key", NOW)).contains("value");
    assertThat(memory.recall("key", LATER)).isEmpty();
    assertThat(memory.recall("other", NOW)).isEmpty();
  }

  @Test
  void what_is_forgotten_is_gone_and_the_rest_is_not() {
    memory.keep("a", "one", LATER, memory.age());
    memory.keep("b", "two", LATER, memory.age());

    memory.forget("one"::equals);

    assertThat(memory.recall("a", NOW)).isEmpty();
    assertThat(memory.recall("b", NOW)).contains("two");
  }

  @Test
  void what_was_read_before_something_was_forgotten_is_not_kept() {
    long age = memory.age();

    memory.forget(value -> false);
    memory.keep("key", "old", LATER, age);

    assertThat(memory.recall("key", NOW)).isEmpty();
  }

  @Test
  void what_was_asked_for_least_lately_goes_first() {
    for (int i = 0; i < 10_000; i++) {
      memory.keep("" + i, "value", LATER, memory.age());
    }
    memory.recall("0", NOW);

    memory.keep("more", "value", LATER, memory.age());

    assertThat(memory.recall("0", NOW)).isPresent();
    assertThat(memory.recall("1", NOW)).isEmpty();
  }
}
