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
import java.util.function.LongSupplier;
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

  /** Whoever fails under ever other names does not fill the database with them. */
  private static final int MOST_TOLD_IN_A_MINUTE = 1_000;

  private static final String ANYBODY = "";

  private final LockoutRows rows;
  private final Clock clock;
  private final Ration telling;
  private volatile Map<String, Instant> told = Map.of();

  @Inject
  Lockouts(LockoutRows rows, Clock clock) {
    this(rows, clock, System::nanoTime);
  }

  /** For the container's proxy only. */
  Lockouts() {
    this(null, null, System::nanoTime);
  }

  Lockouts(LockoutRows rows, Clock clock, LongSupplier nanos) {
    this.rows = rows;
    this.clock = clock;
    telling = new Ration(new Allowance(MOST_TOLD_IN_A_MINUTE, Duration.ofMinutes(1)), nanos);
  }

  /**
   * This node does not listen to somebody for so long. It does not, whether others hear or not;
   * when there are too many, they do not.
   */
  void tell(String who, Duration length) {
    if (!telling.use(ANYBODY, 1).isZero()) {
      LOG.log(Level.FINE, "There are too many lockouts to tell of one more");
      return;
    }
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
