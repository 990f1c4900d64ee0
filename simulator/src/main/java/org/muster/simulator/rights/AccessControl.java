package org.muster.simulator.rights;

import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.muster.simulator.factory.FactoryObjects;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.tree.DeviceTree;
import org.muster.simulator.tree.Instance;
import org.muster.simulator.tree.Interior;
import org.muster.simulator.tree.Leaf;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.tree.Node;
import org.muster.simulator.tree.Place;
import org.muster.simulator.tree.TreeFault;

/**
 * What the nodes of the device's own access control object grant to its server (TS §10, §12.3).
 *
 * <p>Read from the tree each time: the nodes are the rights. Of several sub-trees that a node lies
 * in, the smallest one counts; in it, what everyone may adds to what the server may.
 */
final class AccessControl {

  private final DeviceTree tree;
  private final String serverId;

  AccessControl(DeviceTree tree, String serverId) {
    this.tree = tree;
    this.serverId = serverId;
  }

  /** A right on a node and on all below it: all nodes involved count (TS §13.1). */
  void require(Right right, String moid, String miid, List<String> path) throws TreeFault {
    List<Block> blocks = blocks(moid, miid);
    boolean granted =
        isDeclared(serverId, moid)
            && right.isIn(rightsAt(blocks, path))
            && blocks.stream()
                .filter(block -> block.liesBelow(path))
                .allMatch(block -> right.isIn(rightsAt(blocks, block.path())));
    if (!granted) {
      throw TreeFault.forbidden(right + " is not granted in " + moid + "/" + miid);
    }
  }

  void requireDeclared(String moid) throws TreeFault {
    if (!isDeclared(serverId, moid)) {
      throw TreeFault.forbidden("not asked for in the bootstrap: " + moid);
    }
  }

  boolean isDeclared(String moid) {
    return isDeclared(serverId, moid);
  }

  /** Whether a server listed an object in its bootstrap; one without an account listed none. */
  boolean isDeclared(String server, String moid) {
    return instances(FactoryObjects.ACCOUNT)
        .map(Instance::root)
        .filter(account -> value(account.children().get("SrvID")).equals(server))
        .flatMap(account -> below(account.children().get("Perm")))
        .map(entry -> value(entry.children().get("MOID")))
        .anyMatch(listed -> listed.equals("*") || listed.equals(moid));
  }

  /** Whether the server has any right at all somewhere in an instance. */
  boolean grantsAnything(String moid, String miid) {
    return isDeclared(serverId, moid)
        && blocks(moid, miid).stream().anyMatch(block -> block.rightsOf(serverId) != 0);
  }

  /** The sub-tree a permission block is about; empty for the whole instance and for no block. */
  List<String> governed(String moid, String miid, String block) {
    return instances(FactoryObjects.ACCESS_CONTROL)
        .map(rights -> child(child(child(rights.root(), moid), miid), block))
        .filter(Interior.class::isInstance)
        .map(node -> Block.of((Interior) node).path())
        .findFirst()
        .orElse(List.of());
  }

  /** Who makes an instance has every right in it, and nobody else has any; returns their place. */
  String made(String moid, String miid) throws TreeFault {
    JsonObjectBuilder entry =
        JsonText.object().add("MAID", "serverid:" + serverId).add("AR", Right.EVERYTHING);
    JsonObjectBuilder block =
        JsonText.object().add("Permissions", JsonText.object().add("1", entry));
    tree.put(own(moid, miid), JsonText.object().add("1", block).build());
    return uri(own(moid, miid));
  }

  /** What was granted in an instance goes with it; returns the place. */
  String removed(String moid, String miid) throws TreeFault {
    tree.take(own(moid, miid));
    return uri(own(moid, miid));
  }

  private static Place own(String moid, String miid) {
    return new Place(FactoryObjects.ACCESS_CONTROL, "rights", List.of(moid, miid));
  }

  private static String uri(Place place) {
    return place.moid() + "/" + place.miid() + "/" + String.join("/", place.path());
  }

  private int rightsAt(List<Block> blocks, List<String> path) {
    int smallest =
        blocks.stream().filter(b -> b.covers(path)).mapToInt(b -> b.path().size()).max().orElse(-1);
    return blocks.stream()
        .filter(block -> block.covers(path) && block.path().size() == smallest)
        .mapToInt(block -> block.rightsOf(serverId))
        .reduce(0, (one, other) -> one | other);
  }

  private List<Block> blocks(String moid, String miid) {
    return instances(FactoryObjects.ACCESS_CONTROL)
        .flatMap(rights -> below(child(child(rights.root(), moid), miid)))
        .map(Block::of)
        .toList();
  }

  private Stream<Instance> instances(String moid) {
    return tree.objects().stream()
        .filter(object -> object.moid().equals(moid))
        .map(ManagedObject::instances)
        .flatMap(instances -> instances.values().stream());
  }

  private static Node child(Node node, String name) {
    return node instanceof Interior interior ? interior.children().get(name) : null;
  }

  private static Stream<Interior> below(Node node) {
    return node instanceof Interior interior
        ? interior.children().values().stream()
            .filter(Interior.class::isInstance)
            .map(Interior.class::cast)
        : Stream.of();
  }

  private static String value(Node node) {
    return node instanceof Leaf leaf ? leaf.value() : "";
  }
}
