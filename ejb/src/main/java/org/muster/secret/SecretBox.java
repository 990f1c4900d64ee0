package org.muster.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what the server must be able to use again, such as the secret in a notification's
 * digest. AES-256-GCM; a sealed value is bound to its owner, so that it cannot be moved to another
 * row.
 */
@ApplicationScoped
public class SecretBox {

  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int TOKEN_BYTES = 24;

  private final SecretKey key;

  @Inject
  SecretBox(SecretKeyFile file) {
    this.key = file.key();
  }

  /** For the container's proxy only. */
  SecretBox() {
    this.key = null;
  }

  /**
   * @param owner whose secret it is; the same name opens it again
   */
  public byte[] seal(String owner, byte[] secret) {
    byte[] iv = RandomSecrets.bytes(IV_BYTES);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, iv, owner, secret);
    return ByteBuffer.allocate(iv.length + sealed.length).put(iv).put(sealed).array();
  }

  /**
   * @throws IllegalStateException if the value was sealed with another key or for another owner
   */
  public byte[] open(String owner, byte[] sealed) {
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    byte[] iv = new byte[IV_BYTES];
    buffer.get(iv);
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    return run(Cipher.DECRYPT_MODE, iv, owner, rest);
  }

  /**
   * A text that nobody can guess who does not have the server's key, and that is the same on each
   * node and after each start: for addresses that only one other party is told.
   *
   * @param purpose what it is for; other purposes have other texts
   * @return 32 characters that are safe in a URI
   */
  public String token(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
      byte[] code = mac.doFinal(("token " + purpose).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(code, TOKEN_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  private byte[] run(int mode, byte[] iv, String owner, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A secret of " + owner + " cannot be opened: is secret.key the one it was sealed with?",
          e);
    }
  }
}
