package org.muster.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** What the answer of an HTTP service means that did not take a notification. */
public final class HttpAnswers {

  private static final int GONE = 410;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  /** Not signed in, not at the proxy, timed out, too early: not about the notification. */
  private static final Set<Integer> OURS = Set.of(401, 407, 408, 425);

  /** Whoever says zero is asked again and again otherwise, for that is no try in vain. */
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private HttpAnswers() {}

  /**
   * The refusal in an answer that is not 2xx. What only we can have caused, by the way in which the
   * gateway is set up, is no word about the notification: it waits until that is mended.
   *
   * @param words what the service said, for people
   */
  public static GatewayRefusal refusal(HttpAnswer answer, String words, Instant now) {
    int status = answer.status();
    Duration wait = wait(answer.header("Retry-After").orElse(null), now);
    if (status == TOO_MANY || status == UNAVAILABLE && wait != null) {
      return GatewayRefusal.busy(wait, words);
    }
    if (status == GONE) {
      return GatewayRefusal.gone(words);
    }
    boolean saysNo = status >= CLIENT_ERROR && status < SERVER_ERROR && !OURS.contains(status);
    return saysNo ? GatewayRefusal.refused(words) : GatewayRefusal.down(words);
  }

  /**
   * Seconds or a date (RFC 9110 §10.2.3), a second at least and an hour at most; null if it is
   * neither.
   */
  private static Duration wait(String retryAfter, Instant now) {
    Duration wait = retryAfter == null ? null : read(retryAfter.strip(), now);
    if (wait == null || wait.isNegative()) {
      return null;
    }
    if (wait.compareTo(SHORTEST_WAIT) < 0) {
      return SHORTEST_WAIT;
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static Duration read(String text, Instant now) {
    if (text.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      return Duration.between(
          now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
