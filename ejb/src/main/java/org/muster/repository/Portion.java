package org.muster.repository;

/**
 * What of a content is handed out, as the edge decides it by what the request asks for.
 *
 * @param status the HTTP status that says so; it is only noted
 * @param from the first byte, counting from 0
 * @param length how many bytes; 0 if the status is all
 * @param satisfying whether whoever asks has the end of the content after this
 */
public record Portion(int status, long from, long length, boolean satisfying) {

  /** Some bytes of a content with this many. */
  public static Portion of(int status, long from, long length, long total) {
    return new Portion(status, from, length, from + length == total);
  }

  /** Nothing but a status. */
  public static Portion nothing(int status, boolean satisfying) {
    return new Portion(status, 0, 0, satisfying);
  }

  /** Whether the content is handed out, or a part of it. */
  boolean grants() {
    return status / 100 == 2;
  }

  /** Whether this is a rest, which begins somewhere inside. */
  boolean isRest() {
    return from > 0;
  }
}
