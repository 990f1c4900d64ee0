package org.muster.command;

import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.muster.kernel.JsonText;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.MalformedException;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.NodeData;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.codec.ObjectDataReader;
import org.muster.protocol.codec.ObjectDataWriter;

/**
 * What a read brought, in the shape of what was asked. A device sends a leaf bare or as an item (TS
 * §7.2.1.3, §7.2.1.4), and what it answers by 304 it does not send at all: none of that is the
 * business of whoever asked.
 */
final class ReadShape {

  private ReadShape() {}

  /**
   * One leaf as its bare value, anything else as it came.
   *
   * @param data null if there is none
   */
  static NodeData plain(Command command, NodeData data) {
    return data == null
        ? null
        : only(command)
            .filter(asked -> data.isJson() && !asked.hasWildcard())
            .flatMap(asked -> value(asked, data))
            .orElse(data);
  }

  /**
   * A bare value as the item that it is, anything else as it came: among several values each says
   * whose it is.
   *
   * @param data null if there is none
   */
  static NodeData items(Command command, NodeData data) {
    return data == null || data.isJson()
        ? data
        : only(command).map(asked -> item(asked, data)).orElse(data);
  }

  private static Optional<ClientUri> only(Command command) {
    List<ClientUri> asked = Observed.asked(command);
    return Optional.of(asked).filter(all -> all.size() == 1).map(all -> all.get(0));
  }

  private static Optional<NodeData> value(ClientUri asked, NodeData data) {
    try {
      List<ObjectItem> items = ObjectDataReader.read(data.content());
      return Optional.of(items)
          .filter(all -> all.size() == 1)
          .map(all -> all.get(0))
          .filter(item -> isLeaf(asked, item))
          .map(item -> new NodeData(MediaTypes.TEXT, text(item.content())));
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  private static boolean isLeaf(ClientUri asked, ObjectItem item) {
    int depth = asked.path().size();
    boolean here = item.uri() == null || item.uri().path().size() == depth;
    return depth > 0 && here && !(item.content() instanceof JsonStructure);
  }

  private static byte[] text(JsonValue value) {
    String text = value instanceof JsonString string ? string.getString() : value.toString();
    return (value == JsonValue.NULL ? "" : text).getBytes(StandardCharsets.UTF_8);
  }

  private static NodeData item(ClientUri asked, NodeData data) {
    List<String> path = asked.path();
    if (path.isEmpty()) {
      return data;
    }
    JsonValue value =
        JsonText.string(
            data.isText() ? data.text() : Base64.getEncoder().encodeToString(data.content()));
    ObjectItem item =
        new ObjectItem(null, asked.withoutQuery(), null, path.get(path.size() - 1), value);
    return new NodeData(MediaTypes.MO_DATA, ObjectDataWriter.write(List.of(item)));
  }
}
