package org.muster.simulator.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.BrokenOff;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;

/**
 * A GET over lines that may break: what has come is not asked for again, if the repository says how
 * to recognise it (RFC 9110 §13.1.5, §14.2). Used once.
 */
final class Download {

  /** Lines that break so often are none. */
  private static final int MOST_ATTEMPTS = 10;

  private static final int PARTIAL_CONTENT = 206;

  private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

  private final HttpLines lines;
  private final boolean resumes;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private String tag = "";

  Download(HttpLines lines, boolean resumes) {
    this.lines = lines;
    this.resumes = resumes;
  }

  /** The whole answer, whatever its status; or what the last attempt broke with. */
  Answer get(Request request) throws IOException {
    for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        return whole(lines.exchange(forTheRest(request)));
      } catch (BrokenOff broken) {
        keep(broken.answer());
      }
    }
    return whole(lines.exchange(forTheRest(request)));
  }

  private Request forTheRest(Request request) {
    return held.size() == 0
        ? request
        : request.with(Map.of("Range", "bytes=" + held.size() + "-", "If-Range", tag));
  }

  /** A repository that answers with the whole has another content by now, or knows no ranges. */
  private void keep(Answer part) throws IOException {
    if (part.status() == PARTIAL_CONTENT) {
      checkContinuing(part);
    } else {
      held.reset();
      tag = part.header("ETag").filter(value -> value.startsWith("\"")).orElse("");
    }
    if (resumes && !tag.isEmpty()) {
      held.writeBytes(part.body());
    }
  }

  private Answer whole(Answer answer) throws IOException {
    if (answer.status() != PARTIAL_CONTENT) {
      return answer;
    }
    checkContinuing(answer);
    held.writeBytes(answer.body());
    return new Answer(200, answer.headers(), held.toByteArray());
  }

  private void checkContinuing(Answer part) throws ProtocolException {
    String range = part.header("Content-Range").orElse("");
    Matcher matcher = RANGE.matcher(range);
    boolean rest =
        matcher.matches()
            && matcher.group(1).equals(Integer.toString(held.size()))
            && Long.parseLong(matcher.group(2)) + 1 == Long.parseLong(matcher.group(3));
    if (!rest) {
      throw new ProtocolException("another part than was asked for: " + range);
    }
  }
}
