package org.muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A refusal of a part is one of the whole. */
class RefusalTest {

  @Test
  void of_a_part_it_is_of_the_same_kind_and_names_the_place() {
    Refusal large = Refusal.tooLarge("Too much.").in("steps[0]", "Step 1");
    Refusal invalid = Refusal.invalid("uri", "None.").in("steps[1]", "Step 2");

    assertThat(large.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
    assertThat(large.parameter()).isEqualTo("steps[0]");
    assertThat(large).hasMessage("Step 1: Too much.");
    assertThat(invalid.parameter()).isEqualTo("steps[1].uri");
  }
}
