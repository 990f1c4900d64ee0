package org.muster.authority;

/** A text that can be looked at only so often: no regular expression takes for ever over it. */
final class CountedText implements CharSequence {

  private static final int MOST = 200_000;

  private final String text;
  private int looks;

  CountedText(String text) {
    this.text = text;
  }

  /** Somebody has looked too often. */
  static final class Exhausted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("A regular expression takes too long", null, false, false);
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++looks > MOST) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
