package org.muster.fcm;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.kernel.Refusal;

/**
 * Who sends, as the key file of a service account says.
 *
 * @param email the account
 * @param keyId which of its keys; null if the file does not say
 * @param key what it signs with
 * @param tokenUri where its signature is exchanged for an access token
 * @param project the project that it belongs to; null if the file does not say
 */
record ServiceAccount(String email, String keyId, PrivateKey key, URI tokenUri, String project) {

  /** RFC 7518 §3.3 asks for that much; more than the latter takes too long. */
  private static final int LEAST_BITS = 2_048;

  private static final int MOST_BITS = 8_192;
  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----\\s*");

  /**
   * Reads a key file.
   *
   * @throws Refusal invalid; says what is wrong with it, and nothing of what is in it
   */
  static ServiceAccount read(String json) {
    JsonObject file = Answers.object(json);
    if (file.isEmpty()) {
      throw refusal("it is no JSON object");
    }
    return new ServiceAccount(
        need(file, "client_email"),
        Answers.text(file, "private_key_id"),
        key(need(file, "private_key")),
        uri(need(file, "token_uri")),
        Answers.text(file, "project_id"));
  }

  private static String need(JsonObject file, String member) {
    String text = Answers.text(file, member);
    if (text == null || text.isBlank()) {
      throw refusal("it has no " + member);
    }
    return text;
  }

  private static URI uri(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() == null || uri.getRawUserInfo() != null || !isWeb(uri.getScheme())) {
        throw refusal("its token_uri is no http or https URL");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw refusal("its token_uri is no URL");
    }
  }

  private static boolean isWeb(String scheme) {
    return "https".equals(scheme) || "http".equals(scheme);
  }

  private static PrivateKey key(String pem) {
    Matcher matcher = PEM.matcher(pem);
    if (!matcher.matches()) {
      throw refusal("its private_key is no PEM of PKCS #8 (BEGIN PRIVATE KEY)");
    }
    PrivateKey key = decoded(matcher.group(1));
    int bits = key instanceof RSAPrivateKey rsa ? rsa.getModulus().bitLength() : 0;
    if (bits < LEAST_BITS || bits > MOST_BITS) {
      throw refusal("its private_key must be an RSA key of 2048 to 8192 bits");
    }
    return key;
  }

  private static PrivateKey decoded(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw refusal("its private_key is no RSA key");
    }
  }

  private static Refusal refusal(String what) {
    return Refusal.invalid(
        FcmSettings.SERVICE_ACCOUNT,
        "serviceAccount must be the key file of a service account, but " + what + ".");
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "ServiceAccount[" + email + "]";
  }
}
