package org.muster.sso;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedTest {

  @Test
  void a_page_is_asked_for_and_nothing_is_sent() {
    assertThat(new Asked("GET", false, "").refusal()).isEmpty();
    assertThat(new Asked("HEAD", false, "").refusal()).isEmpty();
    assertThat(new Asked("POST", false, "").refusal()).hasValue(405);
    assertThat(new Asked("OPTIONS", false, "").refusal()).hasValue(405);
    assertThat(new Asked("GET", true, "").refusal()).hasValue(400);
  }

  @Test
  void what_the_provider_answers_may_pass() {
    assertThat(query("state=1%2B2&code=a.b-c_d%2F%3D&iss=https%3A%2F%2Fid.example").refusal())
        .isEmpty();
    assertThat(query("error=access_denied&error_description=not+you%2C+M%C3%BCller").refusal())
        .isEmpty();
  }

  @Test
  void what_would_be_another_line_of_a_log_may_not() {
    assertThat(query("error=a%0AERROR+b").refusal()).hasValue(400);
    assertThat(query("code=a&state=%0d").refusal()).hasValue(400);
    assertThat(query("error=%1B%5B2J").refusal()).hasValue(400);
    assertThat(query("error=%E2%80%A8").refusal()).hasValue(400);
    assertThat(query("error=%E2%80%AE").refusal()).hasValue(400);
    assertThat(query("error=%zz").refusal()).hasValue(400);
  }

  @Test
  void a_query_has_an_end() {
    assertThat(query("code=" + "a".repeat(7995)).refusal()).isEmpty();
    assertThat(query("code=" + "a".repeat(7996)).refusal()).hasValue(400);
  }

  private static Asked query(String query) {
    return new Asked("GET", false, query);
  }
}
