package org.muster.simulator.tree;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.Consumer;

/** Puts content at the address an HGET names (TS §6). */
final class Writing {

  private final ManagedObject object;
  private final ClientUri uri;

  Writing(ManagedObject object, ClientUri uri) {
    this.object = object;
    this.uri = uri;
  }

  /** Returns the address written to; the changed object goes to the one who keeps it. */
  String put(JsonValue content, Consumer<ManagedObject> keeper) throws TreeFault {
    try {
      return replace(only(new Resolution(uri).in(object)), content, keeper);
    } catch (TreeFault absent) {
      if (absent.status() != 404) {
        throw absent;
      }
      return uri.isRoot() ? createInstance(content, keeper) : createNode(content, keeper, absent);
    }
  }

  private String replace(Located target, JsonValue content, Consumer<ManagedObject> keeper)
      throws TreeFault {
    Node changed = target.node().replacedBy(content);
    keep(target.instance(), target.path(), changed, keeper);
    return target.uri();
  }

  private String createInstance(JsonValue content, Consumer<ManagedObject> keeper)
      throws TreeFault {
    if (uri.instance() instanceof Step.Named named) {
      return create(object, named.name(), named.name(), content, keeper);
    }
    if (uri.instance() instanceof Step.Only && object.instances().isEmpty()) {
      return create(object, object.freeMiid(), object.freeMiid(), content, keeper);
    }
    throw TreeFault.notFound("no such instance");
  }

  static String create(
      ManagedObject object,
      String miid,
      String rootName,
      JsonValue content,
      Consumer<ManagedObject> keeper)
      throws TreeFault {
    keeper.accept(object.with(object.made(miid, rootName, content)));
    return object.moid() + "/" + miid + "/";
  }

  private String createNode(JsonValue content, Consumer<ManagedObject> keeper, TreeFault absent)
      throws TreeFault {
    Step last = uri.path().get(uri.path().size() - 1);
    if (!(last instanceof Step.Named named)) {
      throw absent;
    }
    Located parent = only(new Resolution(uri.parent()).in(object));
    if (!(parent.node() instanceof Interior interior)) {
      throw absent;
    }
    Located made = parent.child(named.name(), interior.child(named.name(), content));
    keep(made.instance(), made.path(), made.node(), keeper);
    return made.uri();
  }

  private void keep(
      Instance instance, List<String> path, Node node, Consumer<ManagedObject> keeper) {
    Interior root = path.isEmpty() ? (Interior) node : instance.root().with(path, node);
    keeper.accept(object.with(instance.with(root)));
  }

  private static Located only(List<Located> found) throws TreeFault {
    if (found.size() != 1) {
      throw TreeFault.malformed("one place to write to, not " + found.size());
    }
    return found.get(0);
  }
}
