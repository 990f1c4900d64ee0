package org.muster.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.dialogue.UserAnswer.Outcome;
import org.muster.kernel.Refusal;

class AnswerRulesTest {

  private static final Question CONSENT =
      new Question(QuestionKind.CONSENT, "Update?", null, List.of());
  private static final Question CHOICE =
      new Question(QuestionKind.CHOICE, "When?", "", List.of("Now", "Tonight"));
  private static final Question TEXT = new Question(QuestionKind.TEXT, "Why?", "", List.of());

  @Test
  void a_consent_is_yes_or_no() {
    assertThat(AnswerRules.read(CONSENT, "yes")).isEqualTo(new UserAnswer(Outcome.AGREED, null));
    assertThat(AnswerRules.read(CONSENT, "no")).isEqualTo(new UserAnswer(Outcome.DECLINED, null));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Yes", "true", "yes "})
  void anything_else_is_no_consent_and_no_refusal(String given) {
    assertThatThrownBy(() -> AnswerRules.read(CONSENT, given)).isInstanceOf(Refusal.class);
  }

  @Test
  void a_choice_is_the_number_of_an_option() {
    assertThat(AnswerRules.read(CHOICE, "1")).isEqualTo(new UserAnswer(Outcome.CHOSE, "Tonight"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "2", "-1", "01", "Now", "99999999999999"})
  void an_option_that_is_not_on_the_page_is_refused(String given) {
    assertThatThrownBy(() -> AnswerRules.read(CHOICE, given)).isInstanceOf(Refusal.class);
  }

  @Test
  void a_text_loses_what_cannot_be_seen() {
    assertThat(AnswerRules.read(TEXT, " a\u0000b\r\nc\u001b[0m ").words()).isEqualTo("ab\nc[0m");
  }

  @ParameterizedTest
  @CsvSource({
    "Your password?, '', true",
    "Wi-Fi, What is its pass phrase?, true",
    "SIM, Please enter PIN and PUKs., true",
    "API-Key, '', true",
    "Why?, '', false",
    "Where do you go shopping?, Spinning is fun., false",
    "Which key opens the door?, '', false"
  })
  void of_a_secret_that_is_asked_for_nothing_is_kept(String title, String text, boolean secret) {
    Question question = new Question(QuestionKind.TEXT, title, text, List.of());

    assertThat(AnswerRules.read(question, "1234").words()).isEqualTo(secret ? "***" : "1234");
  }

  @Test
  void a_text_has_an_end() {
    assertThat(AnswerRules.read(TEXT, "x".repeat(2_000)).words()).hasSize(2_000);
    assertThatThrownBy(() -> AnswerRules.read(TEXT, "x".repeat(2_001)))
        .isInstanceOf(Refusal.class)
        .hasMessageNotContaining("xx");
  }

  @Test
  void a_choice_needs_two_options_that_differ() {
    for (List<String> options : List.of(List.<String>of(), List.of("a"), List.of("a", "a"))) {
      assertThatThrownBy(() -> new Question(QuestionKind.CHOICE, "t", "", options))
          .isInstanceOf(Refusal.class)
          .extracting(e -> ((Refusal) e).parameter())
          .isEqualTo("options");
    }
  }
}
