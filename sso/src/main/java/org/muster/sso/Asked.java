package org.muster.sso;

import io.undertow.util.StatusCodes;
import java.util.OptionalInt;

/**
 * What somebody asks for who need not be anybody: the little that a sign-in is made of, and nothing
 * else.
 *
 * @param method of HTTP
 * @param hasBody whether something comes with it
 */
record Asked(String method, boolean hasBody) {

  /** The status to refuse it with; empty if it can be what it seems. */
  OptionalInt refusal() {
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return OptionalInt.of(StatusCodes.METHOD_NOT_ALLOWED);
    }
    // A body would be kept in a session, for after the sign-in.
    return hasBody ? OptionalInt.of(StatusCodes.BAD_REQUEST) : OptionalInt.empty();
  }
}
