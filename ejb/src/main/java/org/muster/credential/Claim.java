package org.muster.credential;

import java.util.List;
import org.muster.protocol.DeviceId;

/**
 * Somebody says that they are a device.
 *
 * @param device the DevID of the request (TS §5.2.2); null where it need not say one
 * @param proofs what is shown for it, what the connection proves first; may be empty
 * @param from the IP address that it comes from; null if it is not known
 */
public record Claim(DeviceId device, List<Proof> proofs, String from) {

  /** Keeps its own copy. */
  public Claim {
    proofs = List.copyOf(proofs);
  }
}
