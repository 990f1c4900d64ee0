package org.muster.protocol;

import java.util.Arrays;
import java.util.Locale;

/** How grave an alert is, gravest first (TS §7.2.1.5). */
public enum Mark {
  FATAL,
  CRITICAL,
  MINOR,
  WARNING,
  /** What an alert is that says nothing about itself. */
  INFORMATIONAL,
  HARMLESS,
  INDETERMINATE;

  /**
   * Reads a mark as devices write it, whatever the case.
   *
   * @param text the mark, {@code null} if there is none
   * @return the mark; {@link #INFORMATIONAL} if there is none or nobody knows it
   */
  public static Mark of(String text) {
    return Arrays.stream(values())
        .filter(mark -> mark.name().equalsIgnoreCase(text))
        .findFirst()
        .orElse(INFORMATIONAL);
  }

  /**
   * The mark as it travels.
   *
   * @return the name in lower case
   */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
