package org.muster.it.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A connection that stays open, for one request after another. */
final class StandingLine implements AutoCloseable {

  private static final String LENGTH = "content-length: ";

  private final Process client;

  /**
   * @param client what is said to it goes to the server, and what comes from there it says
   */
  StandingLine(Process client) {
    this.client = client;
  }

  /** Sends a request and takes its answer, which says how long it is. */
  String says(String request) throws IOException {
    client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
    InputStream answers = client.getInputStream();
    String head = head(answers);
    int at = head.toLowerCase(java.util.Locale.ROOT).indexOf(LENGTH);
    int length =
        at < 0
            ? 0
            : Integer.parseInt(
                head.substring(at + LENGTH.length()).lines().findFirst().orElseThrow().strip());
    return head + new String(answers.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String head(InputStream answers) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int next = answers.read();
      if (next < 0) {
        throw new IOException("The server has hung up after: " + head);
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    client.destroyForcibly();
  }
}
