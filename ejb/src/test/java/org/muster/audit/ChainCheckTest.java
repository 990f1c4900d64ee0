package org.muster.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

  private final List<AuditDetails> chain = new ArrayList<>(Entries.chain(5));
  private final AuditDetails end = chain.get(4);

  @Test
  void a_chain_that_nobody_touched_is_intact() {
    assertThat(verified()).isEqualTo(new Verification(true, 1, 5, end.hash(), null, null, 2));
  }

  @Test
  void no_entries_are_intact() {
    ChainCheck check = new ChainCheck();
    check.end(0, Canonical.ORIGIN, true);

    assertThat(check.result(0)).isEqualTo(new Verification(true, 0, 0, null, null, null, 0));
  }

  @Test
  void an_entry_that_was_changed_breaks_it() {
    AuditDetails third = chain.get(2);
    chain.set(2, Entries.entry(3, "another", third.previous(), third.hash()));

    assertThat(verified().brokenAt()).isEqualTo(3);
  }

  @Test
  void an_entry_that_was_changed_with_its_hash_breaks_it_at_the_next() {
    chain.set(2, Entries.sealed(3, "another", chain.get(2).previous()));

    assertThat(verified().brokenAt()).isEqualTo(4);
  }

  @Test
  void an_entry_that_was_taken_out_breaks_it() {
    chain.remove(2);

    assertThat(verified().brokenAt()).isEqualTo(3);
  }

  @Test
  void entries_that_changed_places_break_it() {
    chain.set(1, chain.set(2, chain.get(1)));

    assertThat(verified().brokenAt()).isEqualTo(2);
  }

  @Test
  void an_end_that_was_cut_off_breaks_it() {
    chain.remove(4);

    assertThat(verified().brokenAt()).isEqualTo(5);
  }

  @Test
  void a_chain_that_was_written_anew_is_not_that_of_this_server() {
    assertThat(verified(false).brokenAt()).isEqualTo(5);
    assertThat(verified(false).intact()).isFalse();
  }

  @Test
  void a_first_entry_that_follows_something_breaks_it() {
    chain.set(0, Entries.sealed(1, "device-1", "f".repeat(64)));

    assertThat(verified().brokenAt()).isEqualTo(1);
  }

  @Test
  void a_chain_whose_old_entries_were_taken_away_says_where_it_begins() {
    chain.remove(0);
    chain.remove(0);

    assertThat(verified().intact()).isTrue();
    assertThat(verified().first()).isEqualTo(3);
  }

  private Verification verified() {
    return verified(true);
  }

  private Verification verified(boolean codeIsRight) {
    ChainCheck check = new ChainCheck();
    chain.forEach(check::follow);
    check.end(5, end.hash(), codeIsRight);
    return check.result(2);
  }
}
