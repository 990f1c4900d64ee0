package org.muster.simulator.command;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.DeviceTree;
import org.muster.simulator.tree.Located;
import org.muster.simulator.tree.Place;
import org.muster.simulator.tree.TreeFault;

/** What an execution does to the device that runs it. */
@FunctionalInterface
public interface Effect {

  /**
   * Does it.
   *
   * @param tree what the device holds
   * @param node the executed node
   * @return the addresses that hold something else now
   * @throws TreeFault when it cannot be done on this device
   */
  List<String> on(DeviceTree tree, Located node) throws TreeFault;

  /**
   * A leaf gets another value.
   *
   * @param path the leaf, by its path from the node, for example {@code ../State}
   * @param value what it holds afterwards, well-formed
   * @return the effect
   */
  static Effect setting(String path, String value) {
    return (tree, node) -> {
      String from = "/" + String.join("/", node.path()) + "/";
      String leaf = URI.create(from).resolve(path).getPath();
      String uri = node.moid() + "/" + node.instance().miid() + leaf;
      tree.set(ClientUri.parse(uri), value);
      return List.of(uri);
    };
  }

  /**
   * Something comes into being.
   *
   * @param where its path from the instance, for an executed node
   * @param what its content
   * @return the effect
   */
  static Effect making(Function<Located, List<String>> where, Function<Located, JsonObject> what) {
    return (tree, node) -> {
      List<String> path = where.apply(node);
      tree.put(new Place(node.moid(), node.instance().miid(), path), what.apply(node));
      return List.of(uri(node, path));
    };
  }

  /**
   * Something ceases to be.
   *
   * @param where its path from the instance, for an executed node
   * @return the effect
   */
  static Effect removing(Function<Located, List<String>> where) {
    return (tree, node) -> {
      List<String> path = where.apply(node);
      tree.take(new Place(node.moid(), node.instance().miid(), path));
      return List.of(uri(node, path));
    };
  }

  private static String uri(Located node, List<String> path) {
    return node.moid() + "/" + node.instance().miid() + "/" + String.join("/", path);
  }
}
