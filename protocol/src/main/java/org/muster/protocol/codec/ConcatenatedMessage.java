package org.muster.protocol.codec;

import java.util.Objects;
import org.muster.protocol.MalformedException;

/**
 * A push by short message, in as many parts as it takes (TS Appendix E.1, 3GPP TS 23.040
 * §9.2.3.24.1).
 *
 * @param port the one on which the device listens, 0 to 65535; usually {@link WapPush#PORT}
 * @param sourcePort the port it claims to come from, 0 to 65535; commonly {@link
 *     ShortMessage#USUAL_SOURCE}
 * @param reference tells the parts of this message from those of others to the same device, 0 to
 *     255
 * @param push what it carries, never {@code null}
 */
public record ConcatenatedMessage(int port, int sourcePort, int reference, WapPush push) {

  /**
   * Checks what fits.
   *
   * @throws MalformedException if a port or the reference does not fit, or the push takes more than
   *     255 parts
   */
  public ConcatenatedMessage {
    Objects.requireNonNull(push, "push");
    require("port", port, WapPushFormat.MAX_PORT);
    require("port", sourcePort, WapPushFormat.MAX_PORT);
    require("reference", reference, WapPushFormat.MAX_OCTET);
    int parts = parts(push.notification().length + WapPushFormat.PUSH_HEADER_BYTES);
    if (parts > WapPushFormat.MAX_OCTET) {
      throw new MalformedException(
          "notification",
          "A short message has 255 parts at most, this one would have " + parts + ".");
    }
  }

  /** How many parts it takes, at least one. */
  public int parts() {
    return parts(push.notification().length + WapPushFormat.PUSH_HEADER_BYTES);
  }

  private static int parts(int bytes) {
    return bytes <= WapPushFormat.SINGLE_BYTES
        ? 1
        : (bytes + WapPushFormat.PART_BYTES - 1) / WapPushFormat.PART_BYTES;
  }

  private static void require(String what, int value, int most) {
    if (value < 0 || value > most) {
      throw new MalformedException(what, "A %s is 0 to %d, not %d.".formatted(what, most, value));
    }
  }
}
