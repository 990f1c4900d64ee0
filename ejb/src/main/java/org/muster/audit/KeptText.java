package org.muster.audit;

import java.util.regex.Pattern;
import org.muster.kernel.Excerpt;

/** Texts from anybody, as every database gives them back as they were. */
final class KeptText {

  /** The most characters of what something was or is like. */
  static final int LONGEST_STATE = 16_000;

  /** PostgreSQL keeps no NUL, and half a character cannot be written in UTF-8. */
  private static final Pattern UNKEEPABLE = Pattern.compile("[\\x00\\p{Cs}]");

  private static final String REPLACEMENT = "\uFFFD";

  private KeptText() {}

  /**
   * @param text null stays null
   * @param longest where it is cut off, in characters
   */
  static String of(String text, int longest) {
    return text == null
        ? null
        : UNKEEPABLE.matcher(Excerpt.of(text, longest)).replaceAll(REPLACEMENT);
  }
}
