package org.muster.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Checks passwords against what is stored of them, and remembers for a while which ones were right:
 * HTTP Basic shows the same password with every request, and a slow hash each time would be an
 * attack on oneself.
 *
 * <p>What is remembered is a keyed digest whose key lives as long as this process, so memory holds
 * no password. Changing a password changes its stored hash, and with it the entry that counts.
 */
@ApplicationScoped
public class PasswordCheck {

  private static final int REMEMBERED = 10_000;
  private static final String NOBODY = PasswordHash.ofGenerated(RandomSecrets.text());

  private final KeyedDigest digest = new KeyedDigest();
  private final Map<String, byte[]> right =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
              return size() > REMEMBERED;
            }
          });

  /**
   * Whether the password is right.
   *
   * @param stored what is kept of the right one; null if there is no such account, which takes its
   *     time, too, and is false
   */
  public boolean isRight(String stored, String password) {
    if (stored == null) {
      PasswordHash.matches(NOBODY, password);
      return false;
    }
    if (PasswordHash.isFast(stored)) {
      return PasswordHash.matches(stored, password);
    }
    return isRemembered(stored, password) || isRightOnce(stored, password);
  }

  /** Whether the password was right lately, which takes no time to be found out. */
  public boolean isRemembered(String stored, String password) {
    byte[] known = right.get(stored);
    return known != null && MessageDigest.isEqual(known, digest.of(password));
  }

  private boolean isRightOnce(String stored, String password) {
    boolean matches = PasswordHash.matches(stored, password);
    if (matches) {
      right.put(stored, digest.of(password));
    }
    return matches;
  }
}
