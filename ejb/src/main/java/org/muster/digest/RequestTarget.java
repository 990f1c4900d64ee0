package org.muster.digest;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an answer is of the request that it came with (RFC 7616 §3.4.6). Clients write the target
 * of a request in more than one way, and proxies shorten it, so what means the same is the same: an
 * absolute URI, an empty path, an escape that need not be one, and a path that a proxy cut the
 * beginning of.
 */
final class RequestTarget {

  private static final Pattern ORIGIN = Pattern.compile("(?i)^https?://[^/?#]*");
  private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");

  private RequestTarget() {}

  /**
   * @param claimed the URI of the answer
   * @param target of the request, beginning with a slash
   */
  static boolean isSame(String claimed, String target) {
    String given = plain(ORIGIN.matcher(claimed).replaceFirst(""));
    String wanted = plain(target);
    return wanted.startsWith("/")
        && path(given).endsWith(path(wanted))
        && query(given).equals(query(wanted));
  }

  private static String path(String target) {
    int end = target.indexOf('?');
    return end < 0 ? target : target.substring(0, end);
  }

  private static String query(String target) {
    return target.substring(path(target).length());
  }

  private static String plain(String target) {
    String path = target.isEmpty() || target.startsWith("?") ? "/" + target : target;
    return ESCAPE.matcher(path).replaceAll(RequestTarget::unescaped);
  }

  /** Letters, digits and the like mean the same without an escape (RFC 3986 §2.3). */
  private static String unescaped(MatchResult escape) {
    char c = (char) Integer.parseInt(escape.group(1), 16);
    boolean unreserved =
        c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_' || c == '~');
    return Matcher.quoteReplacement(
        unreserved ? String.valueOf(c) : escape.group().toUpperCase(java.util.Locale.ROOT));
  }
}
