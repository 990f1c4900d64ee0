package org.muster.gateway;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muster.kernel.Excerpt;

/**
 * What an HTTP service answered.
 *
 * @param status of HTTP
 * @param headers not null
 * @param body its beginning, {@link HttpLine#MOST_BYTES} at most; not to be changed
 */
public record HttpAnswer(int status, HttpHeaders headers, byte[] body) {

  private static final int TAKEN = 2;
  private static final int PER_CLASS = 100;
  private static final int LONGEST_WORDS = 300;

  /** Pages for browsers say nothing that fits into a line. */
  private static final Pattern FOR_PEOPLE =
      Pattern.compile("(?i)(text/plain|application/(problem\\+)?json)\\s*(;.*)?");

  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

  /** Checks that it is complete. */
  public HttpAnswer {
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
  }

  /** Whether it is a 2xx. */
  public boolean isTaken() {
    return status / PER_CLASS == TAKEN;
  }

  /** The first header of this name, in any case. */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The body as UTF-8; what is none becomes U+FFFD. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** What it says, for people: the status, and a line of the body if that is plain text or JSON. */
  public String words() {
    boolean readable =
        header("Content-Type").map(type -> FOR_PEOPLE.matcher(type).matches()).orElse(false);
    String line = readable ? GAPS.matcher(text()).replaceAll(" ").strip() : "";
    return line.isEmpty()
        ? statusWords()
        : "The gateway answered " + status + ": " + Excerpt.of(line, LONGEST_WORDS);
  }

  /** The status, for people. */
  String statusWords() {
    return "The gateway answered " + status + ".";
  }

  /** The status only: a body may be long, and may have anything in it. */
  @Override
  public String toString() {
    return "HttpAnswer[" + status + "]";
  }
}
