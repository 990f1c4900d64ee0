package org.muster.audit;

import java.util.Objects;

/**
 * Who did something.
 *
 * @param name of an operator, a token or a device; for the others a word of what it was
 */
public record Actor(Kind kind, String name) {

  /** What kinds of actors there are. */
  public enum Kind {
    /** A person with an account. */
    OPERATOR,
    /** A program with a token. */
    TOKEN,
    /** A managed device. */
    DEVICE,
    /** The server by itself. */
    SYSTEM,
    /** Somebody who proved nothing. */
    ANONYMOUS
  }

  /** The server by itself. */
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "muster");

  /** Somebody who proved nothing. */
  public static final Actor ANONYMOUS = new Actor(Kind.ANONYMOUS, "anonymous");

  /** Both are there. */
  public Actor {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
  }

  /** A person with an account. */
  public static Actor operator(String name) {
    return new Actor(Kind.OPERATOR, name);
  }

  /** A program with a token. */
  public static Actor token(String name) {
    return new Actor(Kind.TOKEN, name);
  }

  /** A managed device. */
  public static Actor device(String id) {
    return new Actor(Kind.DEVICE, id);
  }
}
