package org.muster.tree;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.muster.kernel.JsonText;
import org.muster.protocol.ClientUri;

/**
 * Where in the access-control object a delegation is to be written: into the entry that is there,
 * beside the entries of the same sub-tree, or as a block of its own, as far up as its parents are
 * missing (TS §12.3).
 *
 * <p>A block keeps from its sub-tree whoever is not named in it, this server included. So a new one
 * names those who had rights there until then; and one that would be left without an entry goes.
 */
final class DelegationPlan {

  private static final String PERMISSIONS = "/Permissions";

  private final Map<String, KnownNode> nodes;
  private final Delegation wanted;

  /**
   * @param nodes of the access-control object, by their paths
   */
  DelegationPlan(Map<String, KnownNode> nodes, Delegation wanted) {
    this.nodes = nodes;
    this.wanted = wanted;
  }

  /** The entry of this authority at this place. */
  Optional<AccessEntry> entry() {
    return AccessEntry.in(nodes).stream()
        .filter(entry -> wanted.isAbout(entry.right()))
        .findFirst();
  }

  RightChange grant() {
    return mask(wanted.mask()).orElseGet(() -> block().map(this::beside).orElseGet(this::apart));
  }

  /** The entry is to go, with its block if that is about a part and has no other. */
  Optional<RightChange> revoke() {
    return entry()
        .map(entry -> new RightChange(uri(isLast(entry) ? entry.block() : entry.node()), null));
  }

  private boolean isLast(AccessEntry entry) {
    return !wanted.path().isEmpty() && children(entry.block() + PERMISSIONS).size() == 1;
  }

  /** The entry is to grant this and no more. */
  Optional<RightChange> mask(int bits) {
    return entry().map(entry -> new RightChange(uri(entry.node() + "/AR"), number(bits)));
  }

  private RightChange beside(String block) {
    String place = block + PERMISSIONS;
    Set<String> names = children(place);
    return names.isEmpty()
        ? new RightChange(uri(place), under("1", permission()))
        : new RightChange(uri(place + "/" + free(names)), permission());
  }

  private RightChange apart() {
    String object = named("", wanted.object().value());
    if (object == null) {
      JsonObject instance = under(wanted.instance().value(), under("1", newBlock()));
      return new RightChange(uri(wanted.object().value()), instance);
    }
    String instance = named(object + "/", wanted.instance().value());
    return instance == null
        ? new RightChange(uri(object + "/" + wanted.instance().value()), under("1", newBlock()))
        : new RightChange(uri(instance + "/" + free(children(instance))), newBlock());
  }

  private Optional<String> block() {
    String object = named("", wanted.object().value());
    String instance = object == null ? null : named(object + "/", wanted.instance().value());
    return instance == null
        ? Optional.empty()
        : children(instance).stream()
            .map(name -> instance + "/" + name)
            .filter(block -> AccessEntry.subtree(nodes, block).equals(wanted.path()))
            .findFirst();
  }

  /** The path of a child that is named after a MOID or a MIID; null if there is none. */
  private String named(String parent, String name) {
    return children(parent.isEmpty() ? "" : parent.substring(0, parent.length() - 1)).stream()
        .filter(child -> AccessEntry.named(child).equals(name))
        .map(child -> parent + child)
        .findFirst()
        .orElse(null);
  }

  private Set<String> children(String parent) {
    String above = parent.isEmpty() ? "" : parent + "/";
    Set<String> names = new TreeSet<>();
    nodes.keySet().stream()
        .filter(path -> path.startsWith(above) && path.length() > above.length())
        .forEach(path -> names.add(path.substring(above.length()).split("/", 2)[0]));
    return names;
  }

  private static String free(Set<String> names) {
    int number = 1;
    while (names.contains(Integer.toString(number))) {
      number++;
    }
    return Integer.toString(number);
  }

  private JsonObject newBlock() {
    JsonObjectBuilder block = JsonText.object();
    if (!wanted.path().isEmpty()) {
      block.add("Path", "/" + wanted.path());
    }
    return block.add("Permissions", permissions()).build();
  }

  /** The one that is wanted, and those of the others that counted there until now. */
  private JsonObject permissions() {
    JsonObjectBuilder permissions = JsonText.object().add("1", permission());
    int number = 1;
    for (AccessEntry other : others()) {
      number++;
      permissions.add(
          Integer.toString(number),
          JsonText.object()
              .add("MAID", nodes.get(other.node() + "/MAID").value())
              .add("AR", nodes.get(other.node() + "/AR").value()));
    }
    return permissions.build();
  }

  private List<AccessEntry> others() {
    String object = wanted.object().value();
    String instance = wanted.instance().value();
    return AccessEntry.nearest(AccessEntry.in(nodes), object, instance, wanted.path()).stream()
        .filter(entry -> !wanted.isFor(entry.right().authority()))
        .toList();
  }

  private JsonObject permission() {
    return JsonText.object()
        .add("MAID", wanted.authority())
        .add("AR", number(wanted.mask()))
        .build();
  }

  private static JsonObject under(String name, JsonValue child) {
    return JsonText.object().add(name, child).build();
  }

  private static JsonValue number(int bits) {
    return JsonText.readArray("[" + bits + "]").get(0);
  }

  private static ClientUri uri(String path) {
    return ClientUri.parse(DeviceRights.OBJECT + "//" + path);
  }
}
