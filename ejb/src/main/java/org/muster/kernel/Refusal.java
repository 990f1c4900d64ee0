package org.muster.kernel;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/**
 * The one business exception: something was asked that will not be done, and nothing was changed.
 * Its kind says why in a word that edges map to their own language; its message says what was wrong
 * and what would be right.
 */
@ApplicationException(rollback = true)
public final class Refusal extends RuntimeException {

  /** Why something is refused. */
  public enum Kind {
    /** What was asked is malformed or not allowed in this form. */
    INVALID,
    /** Whoever asks has not proven who they are. */
    UNAUTHENTICATED,
    /** Whoever asks is known, and may not. */
    FORBIDDEN,
    /** What was named does not exist. */
    NOT_FOUND,
    /** It is too late, or something else is in the way. */
    CONFLICT,
    /** What was sent is larger than what is taken. */
    TOO_LARGE,
    /** What was sent is in a format that is not taken. */
    UNSUPPORTED,
    /** What was asked for cannot be had in a format that whoever asks takes. */
    NOT_ACCEPTABLE,
    /** Too much is being done already; the same may be had a little later. */
    BUSY,
    /** Whoever asks has had as much as they may have; the same may be had later. */
    LIMITED
  }

  private final Kind kind;
  private final String parameter;
  private final Duration after;

  private Refusal(Kind kind, String parameter, String message) {
    this(kind, parameter, message, null);
  }

  private Refusal(Kind kind, String parameter, String message, Duration after) {
    super(message, null, false, false);
    this.kind = kind;
    this.parameter = parameter;
    this.after = after;
  }

  /**
   * @param parameter which part of what was asked is to blame; null where none is
   */
  public static Refusal invalid(String parameter, String message) {
    return new Refusal(Kind.INVALID, parameter, message);
  }

  /** Whoever asks has not proven who they are. */
  public static Refusal unauthenticated(String message) {
    return new Refusal(Kind.UNAUTHENTICATED, null, message);
  }

  /** Whoever asks is known, and may not. */
  public static Refusal forbidden(String message) {
    return new Refusal(Kind.FORBIDDEN, null, message);
  }

  /** There is no such thing. */
  public static Refusal notFound(String message) {
    return new Refusal(Kind.NOT_FOUND, null, message);
  }

  /** It is too late, or something else is in the way. */
  public static Refusal conflict(String message) {
    return new Refusal(Kind.CONFLICT, null, message);
  }

  /** What was sent is larger than what is taken. */
  public static Refusal tooLarge(String message) {
    return new Refusal(Kind.TOO_LARGE, null, message);
  }

  /** What was sent is in a format that is not taken. */
  public static Refusal unsupported(String message) {
    return new Refusal(Kind.UNSUPPORTED, null, message);
  }

  /** What was asked for cannot be had in a format that whoever asks takes. */
  public static Refusal notAcceptable(String message) {
    return new Refusal(Kind.NOT_ACCEPTABLE, null, message);
  }

  /** Too much is being done already; the same may be had a little later. */
  public static Refusal busy(String message) {
    return new Refusal(Kind.BUSY, null, message);
  }

  /**
   * Too much is being done already.
   *
   * @param after when the same had best be asked again
   */
  public static Refusal busy(String message, Duration after) {
    return new Refusal(Kind.BUSY, null, message, after);
  }

  /**
   * Whoever asks has had as much as they may have.
   *
   * @param after when there will be more
   */
  public static Refusal limited(String message, Duration after) {
    return new Refusal(Kind.LIMITED, null, message, after);
  }

  /**
   * The same, of a part of what was asked.
   *
   * @param place of the part, which the parameter lies in
   * @param words what people call the part
   */
  public Refusal in(String place, String words) {
    String within = parameter == null ? place : place + "." + parameter;
    return new Refusal(kind, within, words + ": " + getMessage(), after);
  }

  /** Why, in a word; never null. */
  public Kind kind() {
    return kind;
  }

  /** Which part of what was asked is to blame; null where none is. */
  public String parameter() {
    return parameter;
  }

  /** After which time the same may be asked again; null where that is not known. */
  public Duration after() {
    return after;
  }
}
