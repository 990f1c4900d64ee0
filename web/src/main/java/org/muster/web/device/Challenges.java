package org.muster.web.device;

import org.muster.credential.Challenge;
import org.muster.scheme.Scheme;

/** How a 401 asks for proof: the header {@code WWW-Authenticate} (RFC 7617 §2, RFC 7616 §3.3). */
final class Challenges {

  private static final String REALM = " realm=\"" + Challenge.REALM + "\"";

  private Challenges() {}

  static String of(Scheme scheme, Challenge challenge) {
    return switch (scheme) {
      case DIGEST -> digest("SHA-256", challenge);
      case DIGEST_MD5 -> digest("MD5", challenge);
      case BASIC -> "Basic" + REALM + ", charset=\"UTF-8\"";
      case CERTIFICATE, PSK -> throw new IllegalArgumentException(scheme + " is of no header");
    };
  }

  private static String digest(String algorithm, Challenge challenge) {
    return "Digest"
        + REALM
        + ", qop=\"auth\", algorithm="
        + algorithm
        + ", nonce=\""
        + challenge.nonce()
        + (challenge.stale() ? "\", stale=true" : "\"")
        + ", charset=UTF-8, userhash=true";
  }
}
