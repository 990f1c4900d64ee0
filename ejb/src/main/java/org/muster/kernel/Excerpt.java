package org.muster.kernel;

/** Texts from outside that have to fit into a column. */
public final class Excerpt {

  private Excerpt() {}

  /**
   * The beginning of a text.
   *
   * @param text may be null
   * @param longest how many characters, at least 1
   * @return null for null; never half a character
   */
  public static String of(String text, int longest) {
    if (text == null || text.length() <= longest) {
      return text;
    }
    boolean split = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, split ? longest - 1 : longest);
  }
}
