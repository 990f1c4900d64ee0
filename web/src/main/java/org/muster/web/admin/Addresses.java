package org.muster.web.admin;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The addresses of the Data Repository and of pages for users in what is shown. Whoever knows one
 * may have what is there, deliver in the device's place, or answer in its user's: only those see
 * them who may see the contents.
 */
enum Addresses {
  /** As they are. */
  SHOWN,
  /** Without what makes them good. */
  HIDDEN;

  /** In JSON a slash may be escaped. */
  private static final Pattern TOKEN =
      Pattern.compile("(\\\\?/(?:repository|ui)\\\\?/)[A-Za-z0-9_-]+");

  private static final int ENOUGH_TO_TELL_APART = 8;

  static Addresses shown(boolean may) {
    return may ? SHOWN : HIDDEN;
  }

  /** A text that may have addresses in it; null stays null. */
  String in(String text) {
    return this == SHOWN || text == null ? text : TOKEN.matcher(text).replaceAll("$1***");
  }

  /** A command line: only what is an address of a server can be one of these. */
  List<String> in(List<String> line) {
    return this == SHOWN
        ? line
        : line.stream().map(part -> part.contains("://") ? in(part) : part).toList();
  }

  /** A token. */
  String token(String token) {
    return this == SHOWN || token.length() <= ENOUGH_TO_TELL_APART
        ? token
        : token.substring(0, ENOUGH_TO_TELL_APART);
  }
}
