package org.muster.fcm;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.muster.kernel.JsonText;

/** Keys and key files for tests. */
final class Keys {

  static final KeyPair PAIR = pair("RSA", 2048);

  private Keys() {}

  static KeyPair pair(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static String pem(KeyPair pair) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  static String file(String tokenUri) {
    return file("push@p.example", pem(PAIR), tokenUri);
  }

  static String file(String email, String pem, String tokenUri) {
    return JsonText.object()
        .add("project_id", "p-1")
        .add("private_key_id", "k-1")
        .add("client_email", email)
        .add("private_key", pem)
        .add("token_uri", tokenUri)
        .build()
        .toString();
  }
}
