package org.muster.it.lockstep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** Bytes that cannot be guessed from each other, as many as wanted, made while they are read. */
public final class Noise extends InputStream {

  private static final int BUFFER = 64 * 1024;

  private final SplittableRandom random;
  private final byte[] block = new byte[BUFFER];
  private long left;
  private int next = BUFFER;

  private Noise(long seed, long length) {
    this.random = new SplittableRandom(seed);
    this.left = length;
  }

  /** The same bytes for the same seed. */
  public static InputStream of(long seed, long length) {
    return new Noise(seed, length);
  }

  /** All of them at once. */
  public static byte[] bytes(long seed, int length) {
    try (InputStream noise = of(seed, length)) {
      return noise.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 of what can be read, hexadecimal. */
  public static String digest(InputStream in) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (left == 0) {
      return -1;
    }
    if (next == BUFFER) {
      random.nextBytes(block);
      next = 0;
    }
    int count = (int) Math.min(Math.min(length, BUFFER - next), left);
    System.arraycopy(block, next, target, offset, count);
    next += count;
    left -= count;
    return count;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
