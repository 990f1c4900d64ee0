package org.muster.protocol.codec;

/** Lines in bytes; they end with LF, usually after CR. */
final class Lines {

  private Lines() {}

  /** Where the line after the one at an offset begins, at most {@code to}. */
  static int after(byte[] bytes, int offset, int to) {
    for (int i = offset; i < to; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return to;
  }

  /**
   * Where a stretch of bytes ends that leaves out the line end before {@code to}, if there is one.
   */
  static int withoutLineEnd(byte[] bytes, int from, int to) {
    int end = to > from && bytes[to - 1] == '\n' ? to - 1 : to;
    return end < to && end > from && bytes[end - 1] == '\r' ? end - 1 : end;
  }

  /** Where a stretch of bytes ends that leaves out blanks and line ends before {@code to}. */
  static int trimmed(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && (bytes[end - 1] == ' ' || isControl(bytes[end - 1]))) {
      end--;
    }
    return end;
  }

  /** Whether there is nothing but blanks and line ends. */
  static boolean isBlank(byte[] bytes, int from, int to) {
    return trimmed(bytes, from, to) == from;
  }

  private static boolean isControl(byte b) {
    return b == '\t' || b == '\r' || b == '\n';
  }
}
