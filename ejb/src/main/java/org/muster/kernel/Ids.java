package org.muster.kernel;

import io.hypersistence.tsid.TSID;
import java.time.Duration;
import java.time.Instant;

/**
 * Identifiers of rows: 64 bits that grow with time, made without asking the database. Outside they
 * are 13 characters that sort like the numbers do.
 */
public final class Ids {

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
  private static final int RANDOM_BITS = 22;
  private static final long LATEST = Long.MAX_VALUE >> RANDOM_BITS;

  private Ids() {}

  /** A new id, greater than every one this node has made before. */
  public static long next() {
    return TSID.fast().toLong();
  }

  /**
   * An id below which none was made at or after a time, by a clock that is right to the minute:
   * where a list begins that is asked for by time.
   */
  public static long notAfter(Instant time) {
    long since = time.minus(CLOCKS_DIFFER).toEpochMilli() - TSID.TSID_EPOCH;
    return Math.min(Math.max(since, 0), LATEST) << RANDOM_BITS;
  }

  /** An id above which none was made before a time, by a clock that is right to the minute. */
  public static long notBefore(Instant time) {
    return notAfter(time.plus(CLOCKS_DIFFER.multipliedBy(2)));
  }

  /** How an id is shown outside. */
  public static String text(long id) {
    return TSID.from(id).toString();
  }

  /** How an id is shown outside; null stays null. */
  public static String textOrNull(Long id) {
    return id == null ? null : text(id);
  }

  /**
   * Reads an id that came from outside.
   *
   * @param what what the id is of, for the refusal
   * @throws Refusal not found: a text that is no id names nothing
   */
  public static long parse(String what, String text) {
    if (text == null || !TSID.isValid(text)) {
      throw Refusal.notFound("There is no " + what + " \"" + shortened(text) + "\".");
    }
    return TSID.from(text).toLong();
  }

  private static String shortened(String text) {
    return text == null || text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }
}
