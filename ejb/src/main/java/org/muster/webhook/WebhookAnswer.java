package org.muster.webhook;

/**
 * What the other end said to a request.
 *
 * @param status of HTTP; null if there was no answer
 * @param words what was wrong; null if it was taken
 * @param millis how long it took
 */
public record WebhookAnswer(Integer status, String words, long millis) {

  private static final int GONE = 410;
  private static final int TAKEN = 2;
  private static final int PER_CLASS = 100;

  /** Whether it is a 2xx. */
  public boolean isTaken() {
    return status != null && status / PER_CLASS == TAKEN;
  }

  /** Whether the other end wants nothing any more. */
  boolean isGone() {
    return status != null && status == GONE;
  }
}
