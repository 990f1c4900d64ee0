package org.muster.bootstrap;

/**
 * What became of a line: one of the last three is there.
 *
 * @param number of the line in the file, from 1
 * @param id the DevID as it is written; null if the line has none
 * @param document handed out by this; null otherwise
 * @param token of the URL that the document is fetched from; null otherwise
 * @param fault why nothing was done; null otherwise
 */
public record Enrolled(int number, String id, byte[] document, String token, String fault) {

  static Enrolled failed(EnrolmentLine line, String why) {
    return new Enrolled(line.number(), line.id(), null, null, why);
  }

  /** Without the document and the token. */
  @Override
  public String toString() {
    return "Enrolled[" + number + "]";
  }
}
