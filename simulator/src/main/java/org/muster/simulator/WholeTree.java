package org.muster.simulator;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.DeviceTree;
import org.muster.simulator.tree.Item;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.tree.TreeFault;

/** Everything a server may read, serialised instance by instance (TS §13.3). */
final class WholeTree {

  private WholeTree() {}

  static JsonArray of(DeviceTree tree) {
    JsonArrayBuilder items = JsonText.array();
    for (ManagedObject object : tree.objects()) {
      for (String miid : object.miids()) {
        read(tree, object.moid() + "/" + miid + "/")
            .forEach(
                item -> JsonText.read(Item.write(List.of(item))).asJsonArray().forEach(items::add));
      }
    }
    return items.build();
  }

  /** Nothing of an instance that a server may not read as a whole. */
  private static List<Item> read(DeviceTree tree, String root) {
    try {
      return tree.read(ClientUri.parse(root)).items();
    } catch (TreeFault forbidden) {
      return List.of();
    }
  }
}
