package org.muster.sso;

import io.undertow.util.StatusCodes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * What somebody asks for who need not be anybody: the little that a sign-in is made of, and nothing
 * else.
 *
 * @param method of HTTP
 * @param hasBody whether something comes with it
 * @param query as it was sent; empty if there is none
 */
record Asked(String method, boolean hasBody, String query) {

  private static final int LONGEST_QUERY = 8000;

  /** The status to refuse it with; empty if it can be what it seems. */
  OptionalInt refusal() {
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return OptionalInt.of(StatusCodes.METHOD_NOT_ALLOWED);
    }
    // A body would be kept in a session, for after the sign-in.
    return hasBody || !isPlain() ? OptionalInt.of(StatusCodes.BAD_REQUEST) : OptionalInt.empty();
  }

  /** Whether it may be written into a log, as WildFly's client does with what it does not like. */
  private boolean isPlain() {
    if (query.length() > LONGEST_QUERY) {
      return false;
    }
    try {
      return URLDecoder.decode(query, StandardCharsets.UTF_8).chars().noneMatch(Asked::isUnseen);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Line ends of all kinds, what terminals obey, and what turns the direction of a line. */
  private static boolean isUnseen(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
