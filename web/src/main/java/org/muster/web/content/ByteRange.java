package org.muster.web.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of a Range header (RFC 9110 §14.1.2).
 *
 * @param first the first byte, counting from 0; -1 if the last ones are meant
 * @param last the last byte, or how many of the last ones; {@link Long#MAX_VALUE} for all that
 *     follow
 */
record ByteRange(long first, long last) {

  private static final Pattern SINGLE =
      Pattern.compile("(?i)\\s*bytes\\s*=[\\s,]*([0-9]*)\\s*-\\s*([0-9]*)[\\s,]*");
  private static final int MOST_DIGITS = 18;

  /**
   * The range that a header asks for; empty if there is none, it cannot be read, or there are
   * several: whoever asks so may be given the whole.
   */
  static Optional<ByteRange> in(String header) {
    Matcher matcher = SINGLE.matcher(header == null ? "" : header);
    if (!matcher.matches() || (matcher.group(1) + matcher.group(2)).isEmpty()) {
      return Optional.empty();
    }
    long first = matcher.group(1).isEmpty() ? -1 : number(matcher.group(1));
    long last = matcher.group(2).isEmpty() ? Long.MAX_VALUE : number(matcher.group(2));
    return Optional.of(new ByteRange(first, last)).filter(range -> range.first <= range.last);
  }

  /** Where it begins in a content of this length; at or behind its end if there is nothing. */
  long from(long length) {
    return first >= 0 ? first : length - Math.min(last, length);
  }

  /** Where it ends in a content of this length, exclusively. */
  long to(long length) {
    return first < 0 || last >= length ? length : last + 1;
  }

  private static long number(String digits) {
    String significant = digits.replaceFirst("^0+", "");
    if (significant.length() > MOST_DIGITS) {
      return Long.MAX_VALUE;
    }
    return significant.isEmpty() ? 0 : Long.parseLong(significant);
  }
}
