package org.muster.notification;

/**
 * A gateway did not take a notification. Its message says what the gateway said, and goes to the
 * notification's record.
 */
final class GatewayRefusal extends Exception {

  GatewayRefusal(String message) {
    super(message, null, false, false);
  }
}
