package org.muster.tree;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.muster.kernel.Refusal;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Miid;
import org.muster.protocol.Moid;

/**
 * A right that is to be granted to an authority, or taken from it (TS §10).
 *
 * @param path the sub-tree, without a leading slash; empty for all of the instance
 * @param authority as it is written on the wire: {@code serverid:...}, {@code appid:...} or {@code
 *     *}
 * @param mask the sum of the rights, see {@link AccessRight}; 0 where a right is taken away
 */
public record Delegation(Moid object, Miid instance, String path, String authority, int mask) {

  private static final int LONGEST = 255;
  private static final String APPLICATION = "appid:";
  private static final Map<String, Integer> BITS =
      Map.of(
          "read", AccessRight.READ,
          "write", AccessRight.WRITE,
          "execute", AccessRight.EXECUTE,
          "delegate", AccessRight.DELEGATE);

  /**
   * Reads what an operator wants.
   *
   * @param authority a bare identifier is a server's
   * @param rights in words; null where a right is taken away
   * @throws Refusal invalid, if a part is missing or cannot be read
   */
  public static Delegation of(
      String object, String instance, String path, String authority, List<String> rights) {
    String plain = path == null ? "" : AccessRight.plain(path);
    try {
      Moid moid = Moid.parse(given("object", object));
      Miid miid = new Miid(given("instance", instance));
      if (!isPlace(moid, miid, plain)) {
        throw Refusal.invalid("path", "A right is given at one node: no wildcard, no query.");
      }
      return new Delegation(
          moid, miid, plain, written(given("authority", authority)), mask(rights));
    } catch (MalformedException e) {
      throw Refusal.invalid("object", e.getMessage());
    }
  }

  /** Whether an entry is about this very place and authority. */
  boolean isAbout(AccessRight right) {
    return isAbout(right.object(), right.instance(), right.path()) && isFor(right.authority());
  }

  /** Whether it is about this authority; a server by its identifier. */
  boolean isFor(String bare) {
    return authority.equals(bare) || authority.equals(AccessRight.SERVER + bare);
  }

  /** Where it is to count, in words. */
  String place() {
    return object + "/" + instance + "/" + path;
  }

  boolean isAbout(String moid, String miid, String subtree) {
    return object.value().equals(moid) && instance.value().equals(miid) && path.equals(subtree);
  }

  private static boolean isPlace(Moid moid, Miid miid, String path) {
    ClientUri uri = ClientUri.parse(moid + "/" + miid + "/" + path);
    return !uri.hasWildcard() && !uri.hasPlaceholder() && uri.query().isEmpty();
  }

  private static String written(String authority) {
    boolean usable =
        authority.length() <= LONGEST && authority.chars().allMatch(c -> c > ' ' && c != 0x7f);
    boolean prefixed =
        authority.startsWith(AccessRight.SERVER) || authority.startsWith(APPLICATION);
    boolean empty = authority.endsWith(":");
    if (!usable || empty || !prefixed && authority.indexOf(':') >= 0) {
      throw Refusal.invalid(
          "authority", "authority is serverid:..., appid:..., or * for everyone.");
    }
    return prefixed || authority.equals(AccessRight.EVERYONE)
        ? authority
        : AccessRight.SERVER + authority;
  }

  private static int mask(List<String> rights) {
    if (rights == null) {
      return 0;
    }
    if (rights.isEmpty() || rights.stream().anyMatch(Objects::isNull)) {
      throw Refusal.invalid("rights", "rights are some of read, write, execute and delegate.");
    }
    int mask = 0;
    for (String right : rights) {
      Integer bit = BITS.get(right.toLowerCase(Locale.ROOT));
      if (bit == null) {
        throw Refusal.invalid("rights", "There is no such right as " + right + ".");
      }
      mask |= bit;
    }
    return mask;
  }

  private static String given(String parameter, String text) {
    if (text == null || text.isBlank()) {
      throw Refusal.invalid(parameter, parameter + " is missing.");
    }
    return text;
  }
}
