package org.muster.credential;

import java.time.Instant;
import org.muster.kernel.Refusal;

/**
 * From when until when a credential is good.
 *
 * @param from null for at once
 * @param until null for as long as it is not ended
 */
public record Validity(Instant from, Instant until) {

  /** From now on, without an end. */
  public static final Validity OPEN = new Validity(null, null);

  /**
   * @throws Refusal invalid, if it ends before it begins
   */
  public Validity {
    if (from != null && until != null && !from.isBefore(until)) {
      throw Refusal.invalid("until", "until must be later than from.");
    }
  }
}
