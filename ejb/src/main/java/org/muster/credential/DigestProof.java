package org.muster.credential;

import java.util.Map;
import org.muster.digest.DigestAnswer;
import org.muster.scheme.Scheme;

/**
 * What a device shows by HTTP Digest (TS §9.2.1, RFC 7616).
 *
 * @param parameters of the header {@code Authorization}, unquoted, their names in lower case
 * @param method of the request
 * @param target of the request: its path and query as they were sent
 */
public record DigestProof(Map<String, String> parameters, String method, String target)
    implements Proof {

  /** Keeps its own copy. */
  public DigestProof {
    parameters = Map.copyOf(parameters);
  }

  @Override
  public Scheme scheme() {
    return "SHA-256".equalsIgnoreCase(parameters.get("algorithm"))
        ? Scheme.DIGEST
        : Scheme.DIGEST_MD5;
  }

  @Override
  public String name() {
    return DigestAnswer.name(parameters).orElse("");
  }

  /** Without the parameters: whoever is faster than the device could use them. */
  @Override
  public String toString() {
    return "DigestProof[" + method + " " + target + "]";
  }
}
