package org.muster.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.muster.kernel.Refusal;

class ProviderSignInsTest {

  @Test
  void who_came_too_late_the_first_time_finds_the_account_the_second() {
    Iterator<Supplier<String>> steps =
        List.<Supplier<String>>of(ProviderSignInsTest::isTaken, () -> "account").iterator();

    assertThat(ProviderSignIns.<String>twice(() -> steps.next().get())).isEqualTo("account");
  }

  @Test
  void a_name_that_stays_somebody_elses_is_refused() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> ProviderSignIns.twice(ProviderSignInsTest::isTaken));

    assertThat(refusal).hasMessageContaining("taken");
  }

  private static String isTaken() {
    throw Refusal.conflict("It is taken.");
  }
}
