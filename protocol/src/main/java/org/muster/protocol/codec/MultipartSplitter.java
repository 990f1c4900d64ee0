package org.muster.protocol.codec;

import java.util.ArrayList;
import java.util.List;
import org.muster.protocol.MalformedException;

/**
 * Splits a multipart body into its parts (RFC 2046 §5.1), in time proportional to its length.
 *
 * <p>The parsers of application servers will not do: they drop the part without a name, and insist
 * on boundaries that are written correctly. Here lines may end with LF alone, and the line that
 * closes the body may be missing or differ from the others.
 */
final class MultipartSplitter {

  private static final int MAX_PARTS = 1000;
  private static final int NO_PART = -1;

  private final byte[] body;
  private final List<MimePart> parts = new ArrayList<>();

  private MultipartSplitter(byte[] body) {
    this.body = body;
  }

  static List<MimePart> split(String contentType, byte[] body) {
    MultipartSplitter splitter = new MultipartSplitter(body);
    splitter.splitAt(Delimiter.in(contentType, body));
    return splitter.parts;
  }

  private void splitAt(Delimiter delimiter) {
    int part = NO_PART;
    int last = 0;
    int next;
    for (int line = 0; line < body.length; line = next) {
      next = Lines.after(body, line, body.length);
      if (delimiter.separates(body, line, next)) {
        add(part, Lines.withoutLineEnd(body, Math.max(part, 0), line));
        part = delimiter.closes(body, line, next) ? NO_PART : next;
        last = next;
      } else if (!Lines.isBlank(body, line, next)) {
        last = line;
      }
    }
    add(part, endOfUnclosed(Math.max(part, 0), last));
  }

  /** A body whose closing line has a slip ends with a line in dashes all the same. */
  private int endOfUnclosed(int part, int lastLine) {
    int end = Lines.trimmed(body, lastLine, body.length);
    boolean dashed =
        end - lastLine > 4
            && body[lastLine] == '-'
            && body[lastLine + 1] == '-'
            && body[end - 2] == '-'
            && body[end - 1] == '-';
    return dashed ? Lines.withoutLineEnd(body, part, lastLine) : body.length;
  }

  private void add(int from, int to) {
    if (from == NO_PART) {
      return;
    }
    if (parts.size() == MAX_PARTS) {
      throw new MalformedException("A multipart body has at most " + MAX_PARTS + " parts.");
    }
    parts.add(MimePart.in(body, from, to));
  }
}
