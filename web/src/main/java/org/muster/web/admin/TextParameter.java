package org.muster.web.admin;

import org.muster.kernel.Refusal;

/** A text that something is looked up by. */
final class TextParameter {

  private TextParameter() {}

  /**
   * The text as it is; null stays null.
   *
   * @throws Refusal invalid, with a control character: nothing is called so, and not every database
   *     takes the question
   */
  static String read(String name, String text) {
    if (text != null && text.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid(name, name + " has no control characters.");
    }
    return text;
  }
}
