package org.muster.protocol.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.muster.protocol.MalformedException;

/**
 * The line between the parts of a multipart body: two dashes and the boundary (RFC 2046 §5.1).
 *
 * @param bytes the line without blanks and line end
 */
record Delimiter(byte[] bytes) {

  private static final Delimiter DASHES = new Delimiter(new byte[] {'-', '-'});

  /**
   * The delimiter that separates a body: the one its header announces. If that never occurs, the
   * first line that begins with two dashes: the examples of the specification itself announce
   * boundaries that differ from those they use.
   */
  static Delimiter in(String contentType, byte[] body) {
    String boundary = HeaderParameter.of(contentType, "boundary");
    Delimiter announced = new Delimiter(("--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
    byte[] likely = null;
    int next;
    for (int line = 0; line < body.length; line = next) {
      next = Lines.after(body, line, body.length);
      if (!boundary.isEmpty() && announced.separates(body, line, next)) {
        return announced;
      }
      if (likely == null && DASHES.startsLine(body, line, next)) {
        likely = Arrays.copyOfRange(body, line, Lines.trimmed(body, line, next));
      }
    }
    if (likely == null) {
      throw new MalformedException(
          "The boundary of the multipart body is not to be found in it; lines with '--"
              + boundary
              + "' are expected.");
    }
    return new Delimiter(likely);
  }

  /** Whether a line begins a part, or ends the last one. */
  boolean separates(byte[] body, int line, int next) {
    return begins(body, line, next) || closes(body, line, next);
  }

  /** Whether a line begins a part. */
  boolean begins(byte[] body, int line, int next) {
    return startsLine(body, line, next) && Lines.isBlank(body, line + bytes.length, next);
  }

  /** Whether a line ends the last part: the delimiter and two more dashes. */
  boolean closes(byte[] body, int line, int next) {
    int rest = line + bytes.length;
    return startsLine(body, line, next) && DASHES.begins(body, rest, next);
  }

  private boolean startsLine(byte[] body, int line, int next) {
    int end = line + bytes.length;
    return end <= next && Arrays.equals(body, line, end, bytes, 0, bytes.length);
  }
}
