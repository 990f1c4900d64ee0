package org.muster.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * What one authority may do in a sub-tree (TS §12.3).
 *
 * @param object the MOID
 * @param instance the MIID
 * @param path the sub-tree, without a leading slash; empty for all of the instance
 * @param authority a server by its identifier, an application as {@code appid:...}, or {@code *}
 *     for everyone
 * @param mask the sum of 1 read, 2 write, 4 execute, 8 delegate
 */
public record AccessRight(String object, String instance, String path, String authority, int mask) {

  /** Reading: GET, HPUT, HPOST. */
  public static final int READ = 1;

  /** Writing: HGET, DELETE. */
  public static final int WRITE = 2;

  /** Executing: EXEC. */
  public static final int EXECUTE = 4;

  /** Giving rights to others: HGET on the access-control object. */
  public static final int DELEGATE = 8;

  /** The authority that is everyone. */
  static final String EVERYONE = "*";

  /** What a server's identifier is written with, where devices write as they should. */
  static final String SERVER = "serverid:";

  /** The rights in words. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    add(words, READ, "read");
    add(words, WRITE, "write");
    add(words, EXECUTE, "execute");
    add(words, DELEGATE, "delegate");
    return words;
  }

  /** A path from the root without the slashes around it. */
  static String plain(String path) {
    int from = 0;
    int to = path.length();
    while (from < to && path.charAt(from) == '/') {
      from++;
    }
    while (to > from && path.charAt(to - 1) == '/') {
      to--;
    }
    return path.substring(from, to);
  }

  /** Whether a node is in the sub-tree. */
  boolean covers(String node) {
    return path.isEmpty() || node.equals(path) || node.startsWith(path + "/");
  }

  boolean grants(int wanted) {
    return (mask & wanted) != 0;
  }

  /** The entry in words. */
  String told() {
    return (mask == 0 ? "nothing" : String.join(", ", words()))
        + " to "
        + (authority.equals(EVERYONE) ? "everyone" : authority)
        + " at /"
        + path;
  }

  private void add(List<String> words, int bit, String word) {
    if ((mask & bit) != 0) {
      words.add(word);
    }
  }
}
