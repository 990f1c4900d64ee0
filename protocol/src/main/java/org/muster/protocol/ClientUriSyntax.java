package org.muster.protocol;

/** The smallest pieces of a ClientURI, which its address and its query share (TS §6.1). */
final class ClientUriSyntax {

  private static final String ENCODED_COLON = "%3A";

  private ClientUriSyntax() {}

  /**
   * Refuses a ClientURI because of one place in it.
   *
   * @param offset where, counted from 0; people are told a position counted from 1
   */
  static MalformedException refusal(int offset, String why) {
    return new MalformedException("Character " + (offset + 1) + " of the ClientURI: " + why + ".");
  }

  /** Whether a name is an x-name: one letter in parentheses. */
  static boolean isPlaceholder(String name) {
    return name.length() == 3
        && name.charAt(0) == '('
        && Characters.isLetter(name.charAt(1))
        && name.charAt(2) == ')';
  }

  /**
   * Reads the real name of a node. Names are {@code 1*unreserved}; a colon is let through, because
   * the nodes of the access-control object are named after MOIDs.
   *
   * @return the name, with {@code %3A} decoded
   */
  static String realName(String name, int offset) {
    if (name.isEmpty()) {
      throw refusal(offset, "a node name is expected between slashes, but there is none");
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.regionMatches(true, i, ENCODED_COLON, 0, ENCODED_COLON.length())) {
        i += ENCODED_COLON.length() - 1;
      } else if (!Characters.isUnreserved(name.charAt(i)) && name.charAt(i) != ':') {
        throw refusal(
            offset + i,
            Characters.describe(name.charAt(i))
                + " is not allowed in a node name; names consist of letters, digits and -._~, a"
                + " placeholder is one letter in parentheses, * stands for all");
      }
    }
    return name.replace("%3A", ":").replace("%3a", ":");
  }
}
