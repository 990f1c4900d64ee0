package org.muster.protocol.codec;

import java.util.Arrays;
import java.util.Objects;
import org.muster.protocol.MalformedException;

/**
 * A connectionless push with a notification in it (TS Appendix E.1).
 *
 * @param transactionId tells this push from others, 0 to 255; any will do
 * @param notification the bytes of a Package#0, never {@code null}; not to be changed
 */
public record WapPush(int transactionId, byte[] notification) {

  /** The port on which devices listen for connectionless push, of UDP as of short messages. */
  public static final int PORT = 2948;

  /**
   * Checks the transaction.
   *
   * @throws MalformedException if it does not fit into a byte
   */
  public WapPush {
    Objects.requireNonNull(notification, "notification");
    if (transactionId < 0 || transactionId > WapPushFormat.MAX_OCTET) {
      throw new MalformedException(
          "TID", "The transaction of a push is 0 to 255, not " + transactionId + ".");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WapPush that
        && transactionId == that.transactionId
        && Arrays.equals(notification, that.notification);
  }

  @Override
  public int hashCode() {
    return 31 * transactionId + Arrays.hashCode(notification);
  }

  /** The transaction and the size. */
  @Override
  public String toString() {
    return "WapPush[" + transactionId + ", " + notification.length + " bytes]";
  }
}
