package org.muster.credential;

import java.util.Objects;
import org.muster.protocol.DeviceId;

/** What becomes of a claim that is not refused outright. */
public sealed interface Admission {

  /**
   * It is who it claims to be, and may be managed.
   *
   * @param device which one
   */
  record Admitted(DeviceId device) implements Admission {

    /** Checks that there is one. */
    public Admitted {
      Objects.requireNonNull(device, "device");
    }
  }

  /**
   * It waits for an operator: it is heard, and told nothing but END.
   *
   * @param device which one
   */
  record Quarantined(DeviceId device) implements Admission {}

  /**
   * It has not proven who it is, and may try again.
   *
   * @param why in words
   * @param challenge what it can try
   */
  record Unproven(String why, Challenge challenge) implements Admission {}
}
