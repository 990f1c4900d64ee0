package org.muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A round over many. */
class OneByOneTest {

  private final List<Long> expired = new ArrayList<>();

  @Test
  void one_that_fails_keeps_none_of_the_others() {
    OneByOne.attempt(List.of(1L, 2L, 3L), id -> "The command " + id, this::expire);

    assertThat(expired).containsExactly(2L, 3L);
  }

  private void expire(long id) {
    if (id == 1) {
      throw new IllegalStateException("1 is stuck");
    }
    expired.add(id);
  }
}
