package org.muster.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.kernel.JsonText;

/** A change that a read shows is of the command that wrote it. */
class PendingWritesTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final PendingWrites writes = PendingWrites.read(null);

  @ParameterizedTest
  @CsvSource({"A, A, true", "A, A/B, true", "'', A/B, true", "A, AB, false", "A/B, A, false"})
  void a_write_is_behind_a_difference_in_what_it_wrote(String wrote, String differs, boolean is) {
    writes.add(write(wrote, 1));

    assertThat(writes.behind(difference(differs, null)).isPresent()).isEqualTo(is);
  }

  @Test
  void the_last_of_several_is_behind_it() {
    writes.add(write("A", 1));
    writes.add(write("A/B", 2));

    assertThat(writes.behind(difference("A/B", null))).map(NodeSource::command).contains(2L);
    assertThat(writes.behind(difference("A/C", null))).map(NodeSource::command).contains(1L);
  }

  @Test
  void what_was_looked_at_since_was_changed_by_somebody_else() {
    writes.add(write("A", 1));

    assertThat(writes.behind(difference("A/B", NOON.plusSeconds(1)))).isEmpty();
    assertThat(writes.behind(difference("A/B", NOON.minusSeconds(1)))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"A, A, true", "'', A, true", "A/B, A, false", "B, A, false"})
  void it_is_forgotten_once_all_of_it_was_seen(String read, String wrote, boolean forgotten) {
    writes.add(write(wrote, 1));

    writes.seen(read);

    assertThat(writes.behind(difference(wrote, null)).isEmpty()).isEqualTo(forgotten);
  }

  @Test
  void it_is_written_down_and_read_with_who_wanted_it() {
    assertThat(writes.write()).isNull();
    writes.add(write("A", 1));

    PendingWrites read = PendingWrites.read(writes.write());

    assertThat(read.behind(difference("A", null)))
        .contains(new NodeSource(7L, 1L, "HGET", "alice"));
    assertThat(read.behind(difference("A", NOON.plusSeconds(1)))).isEmpty();
  }

  @Test
  void there_are_not_more_of_them_than_a_bound() {
    for (int n = 0; n <= PendingWrites.MOST; n++) {
      writes.add(write("N" + n, n));
    }

    assertThat(writes.behind(difference("N0", null))).isEmpty();
    assertThat(writes.behind(difference("N1", null))).isPresent();
  }

  private static PendingWrite write(String path, long command) {
    return new PendingWrite(path, new NodeSource(7L, command, "HGET", "alice"), NOON);
  }

  private static NodeDifference difference(String path, Instant seenBefore) {
    KnownNode before =
        seenBefore == null
            ? null
            : KnownNode.of(
                JsonText.string("x"), false, seenBefore, new NodeSource(null, null, "GET"));
    return new NodeDifference(path, before, null);
  }
}
