package org.muster.simulator.cloud;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.muster.simulator.json.JsonText;

/** A service account of a project: its key file, and how it is known by its signature. */
final class CloudAccount {

  static final String PROJECT = "simulated-cloud";

  private static final String EMAIL = "muster@simulated-cloud.iam.gserviceaccount.com";
  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
  private static final int BITS = 2048;
  private static final long HOUR = 3600;

  private final URI tokenUri;
  private KeyPair keys;

  CloudAccount(URI tokenUri) {
    this.tokenUri = tokenUri;
  }

  /** Made when it is first needed: that takes a while. */
  private synchronized KeyPair keys() {
    keys = keys == null ? generated() : keys;
    return keys;
  }

  private static KeyPair generated() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }

  /** The file that its owner downloads. */
  String keyFile() {
    String base64 =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(keys().getPrivate().getEncoded());
    return JsonText.object()
        .add("type", "service_account")
        .add("project_id", PROJECT)
        .add("private_key_id", "simulated-1")
        .add(
            "private_key",
            "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n")
        .add("client_email", EMAIL)
        .add("token_uri", tokenUri.toString())
        .build()
        .toString();
  }

  /** What is wrong with an assertion (RFC 7523 §3); null if nothing. */
  String fault(String jwt, long now) {
    String[] parts = jwt.split("\\.", -1);
    if (parts.length != 3) {
      return "Not a JWT.";
    }
    try {
      if (!json(parts[0]).getString("alg").equals("RS256") || !isSigned(parts)) {
        return "Invalid JWT Signature.";
      }
      return faultOf(json(parts[1]), now);
    } catch (RuntimeException | GeneralSecurityException e) {
      return "Invalid JWT.";
    }
  }

  private boolean isSigned(String[] parts) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(keys().getPublic());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
  }

  private String faultOf(JsonObject claims, long now) {
    if (!claims.getString("iss").equals(EMAIL)
        || !claims.getString("aud").equals(tokenUri.toString())) {
      return "Invalid issuer or audience.";
    }
    if (!claims.getString("scope").equals(SCOPE)) {
      return "Invalid scope.";
    }
    long issued = claims.getJsonNumber("iat").longValueExact();
    long expires = claims.getJsonNumber("exp").longValueExact();
    boolean inTime = issued <= now + 60 && expires > now && expires - issued <= HOUR;
    return inTime ? null : "Invalid JWT: must be a short-lived token.";
  }

  private static JsonObject json(String part) {
    return JsonText.read(Base64.getUrlDecoder().decode(part)).asJsonObject();
  }
}
