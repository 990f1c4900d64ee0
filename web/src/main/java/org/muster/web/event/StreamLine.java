package org.muster.web.event;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The connection of a stream. It is written to by a thread that waits until the other end has taken
 * what is written, and is given back then: no stream has one for longer.
 *
 * <p>The non-blocking output of the server would do without, and is not used: fed by other threads
 * than its own it is under suspicion of mixing up buffers (ADR 0023).
 */
final class StreamLine {

  private static final Logger LOG = Logger.getLogger("org.muster.event");

  private final Executor threads;
  private final OutputStream out;
  private final Runnable end;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile boolean closed;

  /**
   * @param threads rejects what it has no thread for
   * @param out the body of the answer
   * @param end ends the answer; called once
   */
  StreamLine(Executor threads, OutputStream out, Runnable end) {
    this.threads = threads;
    this.out = out;
    this.end = end;
  }

  /** Writes the first words, on the thread of the request. */
  void begin(String words) {
    write(words);
  }

  /**
   * Has a text written.
   *
   * @return whether it is; false if another one still is, or there is no thread
   */
  boolean send(String text) {
    if (closed || !underWay.compareAndSet(false, true)) {
      return false;
    }
    try {
      threads.execute(
          () -> {
            write(text);
            underWay.set(false);
            endIfClosed();
          });
      return true;
    } catch (RejectedExecutionException e) {
      underWay.set(false);
      return false;
    }
  }

  /** Whether the other end has taken all that was sent. */
  boolean isReady() {
    return !underWay.get();
  }

  /** Whether nothing more is sent: the other end has gone, or we want no more of it. */
  boolean isClosed() {
    return closed;
  }

  /** Whether it is closed and holds no thread any more. */
  boolean isOver() {
    return over.get();
  }

  /** Ends the answer; while something is still being written, as soon as that is over. */
  void close() {
    closed = true;
    if (isReady()) {
      endIfClosed();
    }
  }

  private void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "Whoever followed the events has gone", e);
      closed = true;
    }
  }

  private void endIfClosed() {
    if (closed && over.compareAndSet(false, true)) {
      try {
        end.run();
      } catch (RuntimeException e) {
        LOG.log(Level.FINE, "The answer was over already", e);
      }
    }
  }
}
