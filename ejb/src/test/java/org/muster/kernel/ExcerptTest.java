package org.muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void what_fits_stays_as_it_is() {
    assertThat(Excerpt.of(null, 3)).isNull();
    assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
  }

  @Test
  void what_is_too_long_ends_between_characters() {
    assertThat(Excerpt.of("abcd", 3)).isEqualTo("abc");
    assertThat(Excerpt.of("ab\uD83D\uDE00", 3)).isEqualTo("ab");
  }
}
