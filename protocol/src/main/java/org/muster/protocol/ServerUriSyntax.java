package org.muster.protocol;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of ServerURI templates, as far as a server must hold to it (TS §6.2). */
final class ServerUriSyntax {

  /** Scheme, then an authority up to path, query or fragment. */
  private static final Pattern START = Pattern.compile("(?i)https?://(?<authority>[^/?#]*)");

  /** User, host, port. A host is a literal IPv6 address, or a name that may hold parameters. */
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(?:[^@]*@)?(?:(?<literal>\\[[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*])|[^:@]+)(?::[0-9]{0,5})?");

  /** What a device can put in its place, written in exactly this way. */
  private static final List<String> PARAMETERS =
      List.of("DevID", "MCC", "MNC", "CMCC", "CMNC", "SPName");

  private ServerUriSyntax() {}

  static void check(String template) {
    for (int i = 0; i < template.length(); i++) {
      if (Characters.isBlankOrControl(template.charAt(i))) {
        throw refusal(i, "blanks and control characters must be percent-encoded");
      }
    }
    Matcher start = START.matcher(template);
    if (!start.lookingAt()) {
      throw new MalformedException(
          "A ServerURI starts with http:// or https://, this one is '" + template + "'.");
    }
    if (!AUTHORITY.matcher(start.group("authority")).matches()) {
      throw refusal(
          start.start("authority"), "a host is expected here, and at most a port after it");
    }
    checkBrackets(template, endOfLiteralAddress(template));
  }

  /** Where to start looking for parameters: behind the brackets of an IPv6 address, if any. */
  static int endOfLiteralAddress(String template) {
    Matcher start = START.matcher(template);
    if (start.lookingAt()) {
      Matcher authority = AUTHORITY.matcher(start.group("authority"));
      if (authority.matches() && authority.group("literal") != null) {
        return start.start("authority") + authority.end("literal");
      }
    }
    return 0;
  }

  private static void checkBrackets(String template, int from) {
    int open = -1;
    for (int i = from; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '[' && open >= 0 || c == ']' && open < 0) {
        throw refusal(i, "'" + c + "' is out of place: parameters look like [DevID]");
      } else if (c == '[') {
        open = i;
      } else if (c == ']') {
        checkName(template, open + 1, i);
        open = -1;
      }
    }
    if (open >= 0) {
      throw refusal(open, "this '[' is never closed");
    }
  }

  /** A device would put -1 where it does not know the parameter: that is a slip, and no wish. */
  private static void checkName(String template, int from, int to) {
    String name = template.substring(from, to);
    if (!PARAMETERS.contains(name)) {
      throw refusal(
          from,
          "the name of a parameter is expected between brackets, one of "
              + String.join(", ", PARAMETERS)
              + ", not '"
              + name
              + "'");
    }
  }

  private static MalformedException refusal(int offset, String why) {
    return new MalformedException("Character " + (offset + 1) + " of the ServerURI: " + why + ".");
  }
}
