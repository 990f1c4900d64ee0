package org.muster.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which statuses say when to come again. */
class StatusesTest {

  @Test
  void whoever_meets_a_full_house_is_told_when_to_come_again() {
    assertThat(Statuses.retryAfter(503)).isEqualTo("30");
    assertThat(Statuses.retryAfter(404)).isNull();
  }
}
