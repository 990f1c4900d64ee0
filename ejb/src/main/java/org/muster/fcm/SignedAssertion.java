package org.muster.fcm;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.muster.kernel.JsonText;

/** A service account says who it is: a JSON Web Token (RFC 7519, RFC 7523 §3), signed RS256. */
final class SignedAssertion {

  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
  private static final Duration LIFETIME = Duration.ofHours(1);

  private SignedAssertion() {}

  /** Of an account, for its token endpoint, good for an hour. */
  static String of(ServiceAccount account, Instant now) {
    String unsigned = encoded(head(account)) + "." + encoded(claims(account, now));
    return unsigned + "." + base64(signature(account, unsigned));
  }

  private static JsonObject head(ServiceAccount account) {
    JsonObjectBuilder head = JsonText.object().add("alg", "RS256").add("typ", "JWT");
    if (account.keyId() != null) {
      head.add("kid", account.keyId());
    }
    return head.build();
  }

  private static JsonObject claims(ServiceAccount account, Instant now) {
    return JsonText.object()
        .add("iss", account.email())
        .add("scope", SCOPE)
        .add("aud", account.tokenUri().toString())
        .add("iat", now.getEpochSecond())
        .add("exp", now.plus(LIFETIME).getEpochSecond())
        .build();
  }

  private static byte[] signature(ServiceAccount account, String unsigned) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(account.key());
      signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key was checked when it was entered", e);
    }
  }

  private static String encoded(JsonObject part) {
    return base64(part.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
