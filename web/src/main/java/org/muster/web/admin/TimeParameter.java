package org.muster.web.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.muster.kernel.Refusal;

/** A query parameter that is a time. */
final class TimeParameter {

  private static final int LENGTH_OF_A_DATE = 10;

  private TimeParameter() {}

  /**
   * @param text ISO 8601 in UTC, or only the date, which is its beginning; null stays null
   * @throws Refusal invalid
   */
  static Instant read(String parameter, String text) {
    try {
      if (text == null || text.isEmpty()) {
        return null;
      }
      return text.length() == LENGTH_OF_A_DATE
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.invalid(
          parameter, parameter + " must be a time such as 2026-11-28T12:00:00Z, or a date.");
    }
  }
}
