package org.muster.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.muster.kernel.Refusal;

class AgainTest {

  @Test
  void who_came_too_late_the_first_time_finds_the_account_the_second() {
    Iterator<Supplier<String>> steps =
        List.<Supplier<String>>of(AgainTest::isTaken, () -> "account").iterator();

    assertThat(Again.<String>once(() -> steps.next().get())).isEqualTo("account");
  }

  @Test
  void a_name_that_stays_somebody_elses_is_refused() {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> Again.once(AgainTest::isTaken));

    assertThat(refusal).hasMessageContaining("taken");
  }

  private static String isTaken() {
    throw Refusal.conflict("It is taken.");
  }
}
