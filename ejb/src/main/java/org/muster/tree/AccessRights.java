package org.muster.tree;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Delete;
import org.muster.protocol.Exec;
import org.muster.protocol.Get;
import org.muster.protocol.Hget;
import org.muster.protocol.Hpost;
import org.muster.protocol.Hput;
import org.muster.protocol.Moid;
import org.muster.protocol.Sub;

/**
 * The rights on a device that its Delegation Access Control object grants (TS §10, §12.3). The
 * entry with the longest path decides; what a server has of its own and what everyone has add up.
 */
final class AccessRights {

  /** The access-control object. */
  static final Moid OBJECT = new Moid("urn:oma:mo:oma-dm-dacmo:1.0");

  private static final String EVERYONE = "*";
  private static final String SERVER = "serverid:";
  private static final int DEPTH_OF_AUTHORITY = 6;

  private final List<AccessRight> rights;
  private final String serverId;

  AccessRights(List<AccessRight> rights, String serverId) {
    this.rights = rights;
    this.serverId = serverId;
  }

  /**
   * Reads the object: {@code <MOID>/<MIID>/<x>/Path}, {@code
   * <MOID>/<MIID>/<x>/Permissions/<y>/MAID} and {@code .../AR}.
   */
  static List<AccessRight> in(Map<String, KnownNode> nodes) {
    List<AccessRight> rights = new ArrayList<>();
    nodes.forEach(
        (path, node) -> {
          String[] names = path.split("/");
          if (names.length == DEPTH_OF_AUTHORITY && names[5].equals("AR")) {
            right(nodes, names, node).ifPresent(rights::add);
          }
        });
    return rights;
  }

  /** Why the device will refuse a command; empty if it will not, or nothing is known. */
  Optional<String> warning(Command command) {
    return targets(command).stream()
        .filter(target -> isDenied(target, needed(command)))
        .findFirst()
        .map(
            target ->
                "The device will refuse "
                    + command.name()
                    + " of "
                    + target
                    + " (403): as far as is known, this server has no right there to "
                    + word(needed(command))
                    + ".");
  }

  private boolean isDenied(ClientUri target, int needed) {
    List<AccessRight> ofObject =
        rights.stream()
            .filter(right -> right.object().equals(target.moid().value()))
            .filter(right -> isInstance(right, target))
            .toList();
    return !ofObject.isEmpty() && (effective(ofObject, target) & needed) == 0;
  }

  private int effective(List<AccessRight> ofObject, ClientUri target) {
    String node = String.join("/", target.path());
    List<AccessRight> covering = ofObject.stream().filter(right -> covers(right, node)).toList();
    String nearest =
        covering.stream()
            .map(AccessRight::path)
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    return covering.stream()
        .filter(right -> right.path().equals(nearest))
        .filter(right -> isOurs(right.authority()))
        .mapToInt(AccessRight::mask)
        .reduce(0, (one, other) -> one | other);
  }

  private boolean isOurs(String authority) {
    return authority.equals(EVERYONE) || authority.equals(serverId);
  }

  private static boolean isInstance(AccessRight right, ClientUri target) {
    String instance = target.instance();
    return instance.isEmpty() || instance.startsWith("(") || right.instance().equals(instance);
  }

  private static boolean covers(AccessRight right, String node) {
    return right.path().isEmpty()
        || node.equals(right.path())
        || node.startsWith(right.path() + "/");
  }

  private static Optional<AccessRight> right(
      Map<String, KnownNode> nodes, String[] names, KnownNode mask) {
    String block = names[0] + "/" + names[1] + "/" + names[2];
    String authority = text(nodes.get(block + "/" + names[3] + "/" + names[4] + "/MAID"));
    Integer bits = number(mask.value());
    if (!names[3].equals("Permissions") || authority == null || bits == null) {
      return Optional.empty();
    }
    String path = Optional.ofNullable(text(nodes.get(block + "/Path"))).orElse("/");
    return Optional.of(
        new AccessRight(
            names[0].replace("%3A", ":").replace("%3a", ":"),
            names[1],
            path.replaceAll("^/+|/+$", ""),
            authority.startsWith(SERVER) ? authority.substring(SERVER.length()) : authority,
            bits));
  }

  private static String text(KnownNode node) {
    return node != null && node.value() instanceof JsonString string ? string.getString() : null;
  }

  private static Integer number(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.intValue();
    }
    boolean digits = value instanceof JsonString s && s.getString().matches("\\d{1,3}");
    return digits ? Integer.valueOf(((JsonString) value).getString()) : null;
  }

  private static int needed(Command command) {
    if (command instanceof Exec) {
      return AccessRight.EXECUTE;
    }
    return command instanceof Hget || command instanceof Delete
        ? AccessRight.WRITE
        : AccessRight.READ;
  }

  private static String word(int right) {
    return new AccessRight("", "", "", "", right).words().get(0);
  }

  private static List<ClientUri> targets(Command command) {
    if (command instanceof Get get) {
      return List.of(get.source());
    }
    if (command instanceof Hput hput) {
      return hput.sources();
    }
    if (command instanceof Hpost hpost) {
      return hpost.sources();
    }
    if (command instanceof Hget hget) {
      return hget.target() == null ? List.of() : List.of(hget.target());
    }
    if (command instanceof Delete delete) {
      return List.of(delete.target());
    }
    if (command instanceof Exec exec) {
      return List.of(exec.target());
    }
    return command instanceof Sub sub ? List.of(sub.source()) : List.of();
  }
}
