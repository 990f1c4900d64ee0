package org.muster.protocol.codec;

import java.util.Objects;
import org.muster.protocol.MalformedException;

/**
 * A single short message with a push in it (TS Appendix E.1).
 *
 * @param sourcePort the port it claims to come from, 0 to 65535; commonly {@link #USUAL_SOURCE}
 * @param push what it carries, never {@code null}, a notification of at most {@link
 *     #MAX_NOTIFICATION} bytes
 */
public record ShortMessage(int sourcePort, WapPush push) {

  /** The port that gateways commonly claim to send from. */
  public static final int USUAL_SOURCE = 9200;

  /** How many bytes of notification fit into a single short message. */
  public static final int MAX_NOTIFICATION = WapPushFormat.MAX_NOTIFICATION_BYTES;

  /**
   * Checks what fits.
   *
   * @throws MalformedException if the port does not fit into two bytes, or the notification not
   *     into a single short message
   */
  public ShortMessage {
    Objects.requireNonNull(push, "push");
    if (sourcePort < 0 || sourcePort > WapPushFormat.MAX_PORT) {
      throw new MalformedException("port", "A port is 0 to 65535, not " + sourcePort + ".");
    }
    int length = push.notification().length;
    if (length > MAX_NOTIFICATION) {
      throw new MalformedException(
          "notification",
          "A single short message holds a notification of %d bytes at most, this one has %d."
                  .formatted(MAX_NOTIFICATION, length)
              + " Leave options out, or shorten the SERVER-ID.");
    }
  }
}
