package org.muster.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.muster.repository.RepositoryItem.Purpose;

/** When a use is used up, and what can still be had afterwards. */
class CountingTest {

  private static final Instant NOW = Instant.EPOCH;
  private static final Portion WHOLE = Portion.of(200, 0, 10, 10);
  private static final Portion BEGINNING = Portion.of(206, 0, 4, 10);
  private static final Portion END = Portion.of(206, 4, 6, 10);
  private static final Portion MIDDLE = Portion.of(206, 4, 2, 10);
  private static final Portion UNCHANGED = Portion.nothing(304, true);

  private final RepositoryItem small = small(new Binding(null, null, 1, false));
  private final RepositoryItem file = file(new Binding(null, null, 1, false));

  @Test
  void the_end_of_a_small_content_counts_at_once() {
    assertThat(Counting.of(small, WHOLE)).isEqualTo(Counting.AT_ONCE);
    assertThat(Counting.of(small, END)).isEqualTo(Counting.AT_ONCE);
    assertThat(Counting.of(small, Portion.of(200, 0, 0, 0))).isEqualTo(Counting.AT_ONCE);
  }

  @Test
  void the_end_of_a_file_counts_when_it_has_gone_out() {
    assertThat(Counting.of(file, WHOLE)).isEqualTo(Counting.WHEN_OUT);
    assertThat(Counting.of(file, END)).isEqualTo(Counting.WHEN_OUT);
  }

  @Test
  void what_is_not_the_end_counts_nothing() {
    assertThat(Counting.of(small, BEGINNING)).isEqualTo(Counting.FREE);
    assertThat(Counting.of(file, MIDDLE)).isEqualTo(Counting.FREE);
    assertThat(Counting.of(small, UNCHANGED)).isEqualTo(Counting.FREE);
    assertThat(Counting.of(file, Portion.nothing(416, false))).isEqualTo(Counting.FREE);
  }

  @Test
  void of_a_file_that_is_used_up_only_the_rest_can_be_had() {
    file.use(NOW);

    assertThat(Counting.of(file, END)).isEqualTo(Counting.FREE);
    assertThat(Counting.of(file, MIDDLE)).isEqualTo(Counting.FREE);
    assertThat(Counting.of(file, WHOLE)).isEqualTo(Counting.REFUSED);
    assertThat(Counting.of(file, BEGINNING)).isEqualTo(Counting.REFUSED);
    assertThat(Counting.of(file, UNCHANGED)).isEqualTo(Counting.REFUSED);
  }

  @Test
  void of_a_small_content_that_is_used_up_nothing_can_be_had() {
    small.use(NOW);

    assertThat(Counting.of(small, END)).isEqualTo(Counting.REFUSED);
    assertThat(Counting.of(small, WHOLE)).isEqualTo(Counting.REFUSED);
  }

  @Test
  void what_stands_is_never_used_up() {
    Binding standing = new Binding(null, null, 1, true);

    assertThat(Counting.of(small(standing), WHOLE)).isEqualTo(Counting.FREE);
    assertThat(Counting.of(file(standing), WHOLE)).isEqualTo(Counting.FREE);
  }

  @Test
  void a_file_that_is_used_up_is_still_offered_and_a_small_content_is_not() {
    Instant before = NOW.minusSeconds(1);
    assertThat(file.isOffered(before)).isTrue();
    assertThat(small.isOffered(before)).isTrue();
    file.use(before);
    small.use(before);

    assertThat(file.isOffered(before)).isTrue();
    assertThat(small.isOffered(before)).isFalse();
    assertThat(file.isOffered(NOW)).isFalse();
  }

  @Test
  void only_of_a_file_length_and_digest_are_shown() {
    Offer offer = new Offer("application/octet-stream", 9, "digest", null, 1L, null);

    assertThat(RepositoryDetails.of(file, offer, false).digest()).isEqualTo("digest");
    assertThat(RepositoryDetails.of(small, null, false).length()).isNull();
  }

  private static RepositoryItem small(Binding binding) {
    RepositoryItem item = item(binding);
    item.hold("text/plain", new byte[10]);
    return item;
  }

  private static RepositoryItem file(Binding binding) {
    RepositoryItem item = item(binding);
    item.holdFile("application/octet-stream", 1, null);
    return item;
  }

  private static RepositoryItem item(Binding binding) {
    return new RepositoryItem(new RepositoryTicket("t", NOW), Purpose.FETCH, binding);
  }
}
