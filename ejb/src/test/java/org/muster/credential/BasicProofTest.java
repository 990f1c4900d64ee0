package org.muster.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BasicProofTest {

  @Test
  void every_colon_may_be_the_one_that_ends_the_name() {
    BasicProof shown = new BasicProof("IMEI:493005100592800:pass:word");

    assertThat(shown.possibleNames())
        .containsExactly("IMEI", "IMEI:493005100592800", "IMEI:493005100592800:pass");
    assertThat(shown.passwordOf("IMEI:493005100592800")).isEqualTo("pass:word");
  }

  @Test
  void a_text_without_a_colon_names_nobody() {
    assertThat(new BasicProof("PlanB").possibleNames()).isEmpty();
  }

  @Test
  void a_text_of_nothing_but_colons_costs_a_few_names_only() {
    assertThat(new BasicProof(":".repeat(10_000)).possibleNames()).hasSize(7);
  }

  @Test
  void names_that_nobody_can_have_are_not_looked_up() {
    assertThat(new BasicProof("a\0:b").possibleNames()).isEmpty();
    assertThat(new BasicProof("x".repeat(256) + ":b").possibleNames()).isEmpty();
  }

  @Test
  void the_name_of_a_guess_has_nothing_of_the_password() {
    assertThat(new BasicProof("IMEI:1:guess").name()).isEqualTo("IMEI:1");
    assertThat(new BasicProof("guess").name()).isEmpty();
  }

  @Test
  void the_password_reaches_no_log() {
    assertThat(new BasicProof("PlanB:secret").toString()).doesNotContain("secret");
    assertThat(new PasswordCredentials("PlanB", "secret").toString()).doesNotContain("secret");
  }
}
