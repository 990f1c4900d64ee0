package org.muster.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What nodes tell each other: not how often somebody failed, but that it was too often. So no
 * request waits for the database to be let in or kept out, and a lockout that one node has found
 * holds at the others a second later.
 */
@ApplicationScoped
class Lockouts {

  private static final Logger LOG = Logger.getLogger("org.muster.guard");

  private final LockoutRows rows;
  private final Clock clock;
  private volatile Map<String, Instant> told = Map.of();

  @Inject
  Lockouts(LockoutRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  Lockouts() {
    this(null, null);
  }

  /** This node does not listen to somebody for so long. It does not, whether others hear or not. */
  void tell(String who, Duration length) {
    try {
      rows.keep(key(who), clock.instant().plus(length));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "A lockout holds at this node only");
    }
  }

  /** How long nobody listens to somebody, as far as nodes have told; zero if they are heard. */
  Duration until(String who) {
    Map<String, Instant> now = told;
    Instant end = now.isEmpty() ? null : now.get(key(who));
    Duration left = end == null ? Duration.ZERO : Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Hears what was told. */
  void hear() {
    told = rows.after(clock.instant());
  }

  /** Forgets what is over. */
  void forget() {
    rows.forget(clock.instant());
  }

  /** Names come from outside, in any length. */
  private static String key(String who) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(who.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
