package org.muster.psk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.tls.TlsPSKIdentityManager;
import org.muster.credential.PskKey;

/**
 * Finds the key of an identity. One that nobody has gets a key all the same, one that nobody knows:
 * the handshake then fails as it does with a wrong key, so that nobody finds out which identities
 * there are (RFC 4279 §2). For one handshake.
 */
final class PskKeys implements TlsPSKIdentityManager {

  /** RFC 4279 §5.3 asks for 128 at least; no credential has a longer name. */
  private static final int LONGEST_IDENTITY = 1020;

  private static final int KEY_BYTES = 32;

  private final Function<String, Optional<PskKey>> keys;
  private final SecureRandom random;
  private Optional<PskKey> found = Optional.empty();
  private boolean searching;

  PskKeys(Function<String, Optional<PskKey>> keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  /** Nothing that would help a device to choose among its keys. */
  @Override
  public byte[] getHint() {
    return null;
  }

  @Override
  public byte[] getPSK(byte[] identity) {
    byte[] nobodys = new byte[KEY_BYTES];
    random.nextBytes(nobodys);
    searching = true;
    found = text(identity).flatMap(keys);
    searching = false;
    return found.map(PskKey::key).orElse(nobodys);
  }

  /** The credential of the key that was found last; empty if there was none. */
  Optional<Long> credential() {
    return found.map(PskKey::credential);
  }

  /** Whether it could not be found out which key it is, which is nobody's fault out there. */
  boolean isInTheDark() {
    return searching;
  }

  /** An identity is UTF-8 (RFC 4279 §5.1). */
  static Optional<String> text(byte[] identity) {
    if (identity == null || identity.length == 0 || identity.length > LONGEST_IDENTITY) {
      return Optional.empty();
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(identity)).toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
