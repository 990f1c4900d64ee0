package org.muster.simulator.cloud;

/**
 * What a cloud says instead of taking a message.
 *
 * @param status the HTTP status
 * @param code the word for it: in the details of an error of v1, or as the error of a result
 * @param message what people read
 * @param retryAfter for the header of that name; null for none
 */
public record CloudTrouble(int status, String code, String message, String retryAfter) {

  /** It is overloaded, or broken for a while. */
  public static final CloudTrouble UNAVAILABLE =
      new CloudTrouble(503, "UNAVAILABLE", "The service is currently unavailable.", null);

  /**
   * @param seconds how long it wants to be left alone
   * @return too many messages
   */
  public static CloudTrouble tooMany(int seconds) {
    return new CloudTrouble(
        429, "QUOTA_EXCEEDED", "Sending limit exceeded.", Integer.toString(seconds));
  }

  /**
   * @param status the HTTP status
   * @param code the word for it
   * @param message what people read
   * @return anything else
   */
  public static CloudTrouble of(int status, String code, String message) {
    return new CloudTrouble(status, code, message, null);
  }
}
