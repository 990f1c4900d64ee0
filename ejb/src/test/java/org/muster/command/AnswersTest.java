package org.muster.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.muster.dialogue.UserAnswer;
import org.muster.dialogue.UserAnswer.Outcome;
import org.muster.protocol.NodeData;

/** What a user answers, as the data of the SHOW that led to the page (TS §5.3.7). */
class AnswersTest {

  @Test
  void an_answer_has_its_outcome_and_its_words_if_there_are_any() {
    NodeData wrote = Answers.data(new UserAnswer(Outcome.WROTE, "größer \"b\""));

    assertThat(wrote.mediaType()).isEqualTo("application/json");
    assertThat(wrote.text()).isEqualTo("{\"outcome\":\"WROTE\",\"answer\":\"größer \\\"b\\\"\"}");
    assertThat(Answers.data(new UserAnswer(Outcome.NOBODY, null)).text())
        .isEqualTo("{\"outcome\":\"NOBODY\"}");
  }
}
