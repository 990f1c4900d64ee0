package org.muster.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A Package#0: a server asks for a session (TS §3).
 *
 * <p>Immutable. Read strictly, as TS §3.4 advises: what is damaged is nobody's wish.
 */
public final class Notification {

  private static final int SERVER_ID = 1;
  private static final int NOTIFICATION_ID = 3;
  private static final int DIGEST = 4;
  private static final int REQ_MOS = 6;

  private final byte[] undigested;
  private final Map<Integer, byte[]> options;

  private Notification(byte[] undigested, Map<Integer, byte[]> options) {
    this.undigested = undigested;
    this.options = options;
  }

  /**
   * Reads a notification.
   *
   * @param bytes as a push service delivered them
   * @return the notification
   * @throws UnreadablePackage when they are none
   */
  public static Notification read(byte[] bytes) throws UnreadablePackage {
    NotificationOptions options = NotificationOptions.read(bytes);
    options.requireLength(NOTIFICATION_ID, 2);
    options.requireLength(DIGEST, 32);
    options.requireLength(REQ_MOS, 0);
    return new Notification(options.withZeroed(DIGEST), options.values());
  }

  /**
   * @return SERVER-ID
   */
  public Optional<String> serverId() {
    return option(SERVER_ID).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * @return NOTIFICATION-ID
   */
  public Optional<Integer> id() {
    return option(NOTIFICATION_ID).map(b -> (b[0] & 0xff) << 8 | b[1] & 0xff);
  }

  /**
   * @return whether the server wants to hear what the device holds
   */
  public boolean asksForObjects() {
    return options.containsKey(REQ_MOS);
  }

  /**
   * @return whether it is signed
   */
  public boolean isSigned() {
    return options.containsKey(DIGEST);
  }

  /**
   * Checks the signature (TS §3.2).
   *
   * @param secret the account's secret
   * @param data the account's auth data
   * @return whether it is signed with them
   */
  public boolean isSignedWith(byte[] secret, byte[] data) {
    MessageDigest sha = sha256();
    sha.update(secret);
    sha.update(undigested);
    sha.update(data);
    byte[] expected = sha.digest();
    return option(DIGEST).map(digest -> MessageDigest.isEqual(expected, digest)).orElse(false);
  }

  /**
   * @param number the option's number
   * @return a copy of its value
   */
  public Optional<byte[]> option(int number) {
    return Optional.ofNullable(options.get(number)).map(b -> Arrays.copyOf(b, b.length));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
