package org.muster.gateway;

import java.time.Duration;
import java.util.Optional;

/**
 * A gateway did not take a notification. Its message says what the gateway said, in words for
 * operators, and never has a secret in it.
 */
public final class GatewayRefusal extends Exception {

  /** What to do next. */
  public enum Kind {
    /** It takes no more just now: the same gateway is asked again later, and it is no failure. */
    BUSY,
    /** It could not be reached, or broke off: asked again later, and then another one. */
    DOWN,
    /**
     * The device's own address could not be reached, which says nothing of others: asked again
     * later, and then another gateway.
     */
    UNREACHED,
    /** It never will take this notification for this address: another gateway is asked. */
    REFUSED,
    /** It says that the address is no device's any more: the address is forgotten. */
    GONE
  }

  private final Kind kind;
  private final transient Duration after;

  private GatewayRefusal(Kind kind, Duration after, String message) {
    super(message, null, false, false);
    this.kind = kind;
    this.after = after;
  }

  /**
   * It takes no more just now.
   *
   * @param after for how long; null if it did not say
   */
  public static GatewayRefusal busy(Duration after, String message) {
    return new GatewayRefusal(Kind.BUSY, after, message);
  }

  /** It could not be reached, or broke off before it said whether it took it. */
  public static GatewayRefusal down(String message) {
    return new GatewayRefusal(Kind.DOWN, null, message);
  }

  /**
   * The device's own address could not be reached, or takes no more just now.
   *
   * @param after for how long; null if it did not say
   */
  public static GatewayRefusal unreached(Duration after, String message) {
    return new GatewayRefusal(Kind.UNREACHED, after, message);
  }

  /** It never will take this notification for this address. */
  public static GatewayRefusal refused(String message) {
    return new GatewayRefusal(Kind.REFUSED, null, message);
  }

  /** The address is no device's any more. */
  public static GatewayRefusal gone(String message) {
    return new GatewayRefusal(Kind.GONE, null, message);
  }

  /** The same in other words. */
  GatewayRefusal saying(String words) {
    return new GatewayRefusal(kind, after, words);
  }

  /** What to do next; never null. */
  public Kind kind() {
    return kind;
  }

  /** How long the gateway wants to be left alone; empty if it did not say. */
  public Optional<Duration> after() {
    return Optional.ofNullable(after);
  }
}
