package org.muster.protocol;

import java.util.Objects;

/**
 * A status code in words, for people (TS Appendix C).
 *
 * @param meaning what happened, one or more sentences in English, never {@code null}
 * @param next what to do about it, one or more sentences in English; {@code null} if nothing is to
 *     be done
 */
public record StatusWords(String meaning, String next) {

  static final StatusWords DONE = new StatusWords("Done.", null);

  /** Refuses a missing meaning. */
  public StatusWords {
    Objects.requireNonNull(meaning, "meaning");
  }

  /**
   * Whether there is more to say than that the command did what it was meant to do.
   *
   * @return {@code false} for a plain success
   */
  public boolean sayMore() {
    return !equals(DONE);
  }

  StatusWords butMind(String caution) {
    return new StatusWords(meaning + " " + caution, next);
  }

  /** The meaning, then what to do next. */
  @Override
  public String toString() {
    return next == null ? meaning : meaning + " " + next;
  }
}
