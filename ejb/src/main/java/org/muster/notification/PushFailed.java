package org.muster.notification;

/**
 * A notification could not be sent this time. Thrown out of the consumer, so that the queue
 * delivers it again later.
 */
public final class PushFailed extends RuntimeException {

  PushFailed(String message) {
    super(message, null, false, false);
  }
}
