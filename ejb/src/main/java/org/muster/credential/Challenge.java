package org.muster.credential;

import java.util.List;
import org.muster.scheme.Scheme;

/**
 * What somebody who has not proven who they are can show instead.
 *
 * @param schemes those that travel in a header, the strongest first; may be empty
 * @param nonce for HTTP Digest; null where it is not among them
 * @param stale whether all that was wrong is the age of the nonce
 */
public record Challenge(List<Scheme> schemes, String nonce, boolean stale) {

  /** What passwords are for (RFC 7617 §2, RFC 7616 §3.3): the same for good, or no hash fits. */
  public static final String REALM = "Muster devices";

  /** Keeps its own copy. */
  public Challenge {
    schemes = List.copyOf(schemes);
  }
}
