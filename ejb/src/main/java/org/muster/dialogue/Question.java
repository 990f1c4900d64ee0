package org.muster.dialogue;

import java.util.HashSet;
import java.util.List;
import org.muster.kernel.Refusal;

/**
 * What a user is told or asked.
 *
 * @param title 1 to 200 characters
 * @param text at most 4000 characters; empty lines part paragraphs; never null
 * @param options what a {@link QuestionKind#CHOICE} is made from: 2 to 20 different ones; the
 *     labels of yes and no, in this order, of a {@link QuestionKind#CONSENT}; the label of the
 *     button otherwise; empty for the usual labels
 */
public record Question(QuestionKind kind, String title, String text, List<String> options) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_OPTION = 100;
  private static final int MOST_OPTIONS = 20;

  /**
   * Checks what is asked.
   *
   * @throws Refusal invalid; names the part
   */
  public Question {
    if (kind == null) {
      throw Refusal.invalid("kind", "kind is missing; it is notice, consent, choice or text.");
    }
    text = text == null ? "" : text;
    options = options == null ? List.of() : List.copyOf(options);
    if (title == null || title.isBlank() || title.length() > LONGEST_TITLE) {
      throw Refusal.invalid("title", "A title has 1 to " + LONGEST_TITLE + " characters.");
    }
    if (text.length() > LONGEST_TEXT) {
      throw Refusal.invalid("text", "A text has at most " + LONGEST_TEXT + " characters.");
    }
    checkOptions(kind, options);
  }

  private static void checkOptions(QuestionKind kind, List<String> options) {
    boolean empty = options.isEmpty();
    boolean right =
        switch (kind) {
          case NOTICE, TEXT -> options.size() <= 1;
          case CONSENT -> empty || options.size() == 2;
          case CHOICE -> options.size() >= 2 && options.size() <= MOST_OPTIONS;
        };
    if (!right) {
      throw Refusal.invalid("options", wanted(kind));
    }
    if (options.stream().anyMatch(o -> o.isBlank() || o.length() > LONGEST_OPTION)) {
      throw Refusal.invalid("options", "An option has 1 to " + LONGEST_OPTION + " characters.");
    }
    if (new HashSet<>(options).size() < options.size()) {
      throw Refusal.invalid("options", "Options must differ.");
    }
  }

  private static String wanted(QuestionKind kind) {
    return switch (kind) {
      case NOTICE, TEXT -> "Here options has at most one entry, the label of the button.";
      case CONSENT -> "For a consent options is left out, or has the labels of yes and no.";
      case CHOICE -> "A choice has 2 to " + MOST_OPTIONS + " options.";
    };
  }
}
