package org.muster.dialogue;

/**
 * What became of a question.
 *
 * @param outcome in a word
 * @param words the option that was chosen or the text that was written, as it came from outside;
 *     null where the outcome says all, and a mask in the place of a secret
 */
public record UserAnswer(Outcome outcome, String words) {

  /** How a question ends. */
  public enum Outcome {
    /** The notice was taken, or the consent given. */
    AGREED,
    /** The consent was refused. */
    DECLINED,
    /** One of the options was chosen. */
    CHOSE,
    /** A text was written. */
    WROTE,
    /** Nobody answered before the page expired. */
    NOBODY
  }
}
