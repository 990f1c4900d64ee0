package org.muster.sso;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedTest {

  @Test
  void a_page_is_asked_for_and_nothing_is_sent() {
    assertThat(new Asked("GET", false).refusal()).isEmpty();
    assertThat(new Asked("HEAD", false).refusal()).isEmpty();
    assertThat(new Asked("POST", false).refusal()).hasValue(405);
    assertThat(new Asked("OPTIONS", false).refusal()).hasValue(405);
    assertThat(new Asked("GET", true).refusal()).hasValue(400);
  }
}
