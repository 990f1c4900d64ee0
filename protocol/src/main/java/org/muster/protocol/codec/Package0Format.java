package org.muster.protocol.codec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Numbers and the digest of the binary notification (TS §5.2.1, §7.1.1). */
final class Package0Format {

  /** Version of the format, not of the protocol. */
  static final int VERSION = 2;

  static final int HEADER_BYTES = 2;
  static final int OPTION_HEADER_BYTES = 2;

  static final int SERVER_ID = 1;
  static final int PREFERRED_CON_TYPE = 2;
  static final int NOTIFICATION_ID = 3;
  static final int SHA256_DIGEST = 4;
  static final int TIMESTAMP = 5;
  static final int REQ_MOS = 6;

  static final int NOTIFICATION_ID_BYTES = 2;
  static final int DIGEST_BYTES = 32;

  private Package0Format() {}

  /**
   * The digest of a notification. Not an HMAC: the specification wants the plain concatenation.
   *
   * @param zeroed the whole notification, with zeros where the digest will be
   */
  static byte[] digest(byte[] secret, byte[] zeroed, byte[] authData) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(secret);
      sha256.update(zeroed);
      sha256.update(authData == null ? new byte[0] : authData);
      return sha256.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
