package org.muster.dialogue;

import org.muster.dialogue.UserAnswer.Outcome;
import org.muster.kernel.Refusal;
import org.muster.tree.SecretMask;

/** Which answers a question takes. What comes from a page is hostile until it has passed here. */
final class AnswerRules {

  /** The most that a user can write, in characters. */
  static final int LONGEST_ANSWER = 2_000;

  private AnswerRules() {}

  /**
   * @param given what the page's form sent; null if it sent nothing
   * @throws Refusal invalid, if the page has no such answer; it says nothing of what was given
   */
  static UserAnswer read(Question question, String given) {
    String answer = given == null ? "" : given;
    return switch (question.kind()) {
      case NOTICE -> new UserAnswer(Outcome.AGREED, null);
      case CONSENT -> consent(answer);
      case CHOICE -> choice(question, answer);
      case TEXT -> words(question, answer);
    };
  }

  private static UserAnswer consent(String answer) {
    return switch (answer) {
      case "yes" -> new UserAnswer(Outcome.AGREED, null);
      case "no" -> new UserAnswer(Outcome.DECLINED, null);
      default -> throw Refusal.invalid("answer", "Please choose one of the two answers.");
    };
  }

  /** A choice comes as its number: what a page shows is not what it is believed. */
  private static UserAnswer choice(Question question, String answer) {
    for (int index = 0; index < question.options().size(); index++) {
      if (Integer.toString(index).equals(answer)) {
        return new UserAnswer(Outcome.CHOSE, question.options().get(index));
      }
    }
    throw Refusal.invalid("answer", "Please choose one of the answers.");
  }

  /** Of an answer to a question for a secret nothing is kept but that it was given. */
  private static UserAnswer words(Question question, String answer) {
    String clean = answer.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    if (clean.isEmpty()) {
      throw Refusal.invalid("answer", "Please write an answer.");
    }
    if (clean.length() > LONGEST_ANSWER) {
      throw Refusal.invalid(
          "answer", "Please write no more than " + LONGEST_ANSWER + " characters.");
    }
    boolean secret =
        SecretMask.isAskedFor(question.title()) || SecretMask.isAskedFor(question.text());
    return new UserAnswer(Outcome.WROTE, secret ? SecretMask.MASK : clean);
  }
}
