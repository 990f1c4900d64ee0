package org.muster.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.kernel.Refusal;
import org.muster.model.FormedValue;
import org.muster.model.ModelCatalog;
import org.muster.model.NodeDefinition;
import org.muster.protocol.ClientUri;
import org.muster.protocol.DeviceId;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.Moid;
import org.muster.protocol.NodeData;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.codec.ObjectDataWriter;
import org.muster.tree.KnownTree;

/** What steps write, in the form that the definitions of the nodes give it (TS §7.2.1.4). */
@Dependent
class Contents {

  @Inject private ModelCatalog catalog;
  @Inject private KnownTree tree;

  /**
   * A value in the types of its node.
   *
   * @throws Refusal invalid, if the node cannot hold it, and the addressee is strict
   */
  FormedValue formed(Addressee to, ClientUri uri, JsonValue value) {
    String ddfUrl = tree.ddfUrls(to.device()).get(uri.moid());
    return catalog.form(uri, value, ddfUrl, to.strict());
  }

  /** The definition of a node of a device; empty if nobody has defined it. */
  Optional<NodeDefinition> definition(DeviceId device, ClientUri uri) {
    return catalog.node(uri, tree.ddfUrls(device).get(uri.moid()));
  }

  /** What is fetched for a node: the bare value of a leaf, or else an item. */
  static NodeData of(ClientUri uri, FormedValue value) {
    List<String> path = uri.path();
    if (value.json() instanceof JsonStructure || path.isEmpty()) {
      return item(uri, path.isEmpty() ? "Root" : path.get(path.size() - 1), value.json());
    }
    return value.isBytes()
        ? new NodeData(MediaTypes.BYTES, Base64.getDecoder().decode(text(value.json())))
        : new NodeData(MediaTypes.TEXT, text(value.json()).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A new instance.
   *
   * @param value an object with one member: the root, by its name
   * @throws Refusal invalid, if it is none, or as {@link #formed}
   */
  NodeData instance(Addressee to, Moid moid, JsonValue value) {
    if (!(value instanceof JsonObject content) || content.size() != 1) {
      throw Refusal.invalid(
          "value", "value is an object with one member: the root node, and in it its children.");
    }
    ClientUri root = ClientUri.at(moid).build();
    Map.Entry<String, JsonValue> only = content.entrySet().iterator().next();
    return item(root, only.getKey(), formed(to, root, only.getValue()).json());
  }

  private static NodeData item(ClientUri uri, String label, JsonValue content) {
    ObjectItem item = new ObjectItem(null, uri, null, label, content);
    return new NodeData(MediaTypes.MO_DATA, ObjectDataWriter.write(List.of(item)));
  }

  /** A leaf that holds nothing is nothing. */
  private static String text(JsonValue value) {
    if (value == JsonValue.NULL) {
      return "";
    }
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
