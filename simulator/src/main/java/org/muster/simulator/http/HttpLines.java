package org.muster.simulator.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Keep-alive connections, shared by any number of devices and threads.
 *
 * <p>A request is sent at most once: a connection that rested is felt before it is used, and a
 * failure is the caller's to see.
 */
public final class HttpLines implements AutoCloseable {

  /** A line that rested longer is felt for a close by the far end before it is used again. */
  private static final Duration TRUSTED = Duration.ofMillis(500);

  private final Map<Origin, Deque<HttpLine>> resting = new ConcurrentHashMap<>();
  private final Duration patience;
  private final Duration trusted;
  private final TlsTerms tls;
  private volatile boolean closed;

  /** Lines that wait half a minute for a connection or an answer. */
  public HttpLines() {
    this(Duration.ofSeconds(30));
  }

  /**
   * @param patience how long to wait for a connection, and for each piece of an answer
   */
  public HttpLines(Duration patience) {
    this(patience, TlsTerms.usual());
  }

  /**
   * @param patience how long to wait for a connection, and for each piece of an answer
   * @param tls what is shown, and who is believed, where the scheme is https
   */
  public HttpLines(Duration patience, TlsTerms tls) {
    this(patience, TRUSTED, tls);
  }

  HttpLines(Duration patience, Duration trusted) {
    this(patience, trusted, TlsTerms.usual());
  }

  private HttpLines(Duration patience, Duration trusted, TlsTerms tls) {
    this.patience = patience;
    this.trusted = trusted;
    this.tls = tls;
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @param request never null
   * @return the answer, whatever its status
   * @throws BrokenOff when the body of the answer began to come and did not end
   * @throws IOException when no answer came; whether the request was processed is unknown then
   * @throws SocketTimeoutException when patience ran out before it came
   */
  public Answer exchange(Request request) throws IOException {
    Origin origin = Origin.of(request.uri());
    HttpLine line = borrow(origin);
    boolean kept = false;
    try {
      Answer answer = line.exchange(request);
      kept = line.isReusable() && !closed;
      return answer;
    } finally {
      if (kept) {
        restingAt(origin).push(line);
      } else {
        line.close();
      }
    }
  }

  private HttpLine borrow(Origin origin) throws IOException {
    Deque<HttpLine> idle = restingAt(origin);
    for (HttpLine line = idle.poll(); line != null; line = idle.poll()) {
      if (!line.isStale(trusted)) {
        return line;
      }
      line.close();
    }
    return HttpLine.to(origin, patience, tls);
  }

  private Deque<HttpLine> restingAt(Origin origin) {
    return resting.computeIfAbsent(origin, o -> new ConcurrentLinkedDeque<>());
  }

  /** Hangs up the resting lines; those in use are hung up when their exchange ends. */
  @Override
  public void close() throws IOException {
    closed = true;
    for (Deque<HttpLine> lines : resting.values()) {
      for (HttpLine line = lines.poll(); line != null; line = lines.poll()) {
        line.close();
      }
    }
  }
}
