package org.muster.repository;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.muster.kernel.JsonText;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.NodeData;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.codec.ObjectDataReader;
import org.muster.protocol.codec.ObjectDataWriter;

/**
 * The forms that a content can be handed out in (TS §5.3.1, §5.5): as it was deposited, and, where
 * it is the value of one leaf, as the bare value or as an item that names the leaf.
 */
final class Representations {

  private final ClientUri target;
  private final boolean typed;

  /**
   * Of contents that belong to a node.
   *
   * @param target null if it is not known
   * @param typed whether the text of a value says a JSON number or truth value
   */
  Representations(ClientUri target, boolean typed) {
    this.target = target;
    this.typed = typed;
  }

  /**
   * The content in a form that the device takes.
   *
   * @return empty if there is none
   */
  Optional<NodeData> of(NodeData data, Predicate<String> acceptable) {
    if (acceptable.test(data.mediaType())) {
      return Optional.of(data);
    }
    Optional<NodeData> other =
        data.mediaType().equals(MediaTypes.MO_DATA) ? bare(data) : named(data);
    return other.filter(form -> acceptable.test(form.mediaType()));
  }

  private Optional<NodeData> named(NodeData value) {
    if (target == null || target.path().isEmpty()) {
      return Optional.empty();
    }
    String label = target.path().get(target.path().size() - 1);
    ObjectItem item = new ObjectItem(null, target, null, label, json(value));
    return Optional.of(new NodeData(MediaTypes.MO_DATA, ObjectDataWriter.write(List.of(item))));
  }

  private JsonValue json(NodeData value) {
    if (!value.isText()) {
      return JsonText.string(Base64.getEncoder().encodeToString(value.content()));
    }
    return typed
        ? JsonText.readArray("[" + value.text() + "]").get(0)
        : JsonText.string(value.text());
  }

  private static Optional<NodeData> bare(NodeData data) {
    try {
      List<ObjectItem> items = ObjectDataReader.read(data.content());
      return items.size() == 1 ? bare(items.get(0).content()) : Optional.empty();
    } catch (MalformedException e) {
      return Optional.empty(); // an operator deposited it: it is handed out as it is, or not at all
    }
  }

  private static Optional<NodeData> bare(JsonValue value) {
    boolean scalar =
        value instanceof JsonString
            || value instanceof JsonNumber
            || value == JsonValue.TRUE
            || value == JsonValue.FALSE;
    if (!scalar) {
      return Optional.empty();
    }
    String text = value instanceof JsonString string ? string.getString() : value.toString();
    return Optional.of(new NodeData(MediaTypes.TEXT, text.getBytes(StandardCharsets.UTF_8)));
  }
}
