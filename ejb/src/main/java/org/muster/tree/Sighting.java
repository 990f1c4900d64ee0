package org.muster.tree;

import jakarta.json.JsonValue;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.muster.kernel.JsonText;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;
import org.muster.protocol.NodeData;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.codec.ObjectDataReader;

/**
 * One sub-tree in what a device sent (TS §7.2.1.4).
 *
 * @param moid the kind of object
 * @param instance its name; empty for the only one
 * @param path from the root; empty for the root
 * @param label the name of the node; null if the device did not say
 * @param content an object for an interior node, any other value for a leaf
 * @param cut whether only some levels were asked for
 * @param validator the state of the instance (TS §11); null if the device did not say
 */
record Sighting(
    String moid,
    String instance,
    String path,
    String label,
    JsonValue content,
    boolean cut,
    String validator) {

  /** The place, not the content, which may be secret. */
  @Override
  public String toString() {
    return "Sighting[" + moid + "/" + instance + "/" + path + "]";
  }

  /** What is in an observation; what cannot be placed or read is not in it. */
  static List<Sighting> in(Observation observation) {
    NodeData data = observation.data();
    if (!data.isJson()) {
      return Stream.ofNullable(observation.uri())
          .filter(Sighting::isPlace)
          .map(uri -> of(uri, new ObjectItem(null, uri, null, null, raw(data)), observation))
          .toList();
    }
    return items(data).stream()
        .flatMap(
            item ->
                Stream.of(placed(item.uri()), placed(observation.uri()))
                    .flatMap(List::stream)
                    .limit(1)
                    .map(uri -> of(uri, item, observation)))
        .toList();
  }

  /** Whether everything in an observation could be read and placed, and there was something. */
  static boolean isAll(Observation observation, List<Sighting> seen) {
    return !seen.isEmpty()
        && observation.data().isJson()
        && items(observation.data()).size() == seen.size();
  }

  /** Whether it shows all of its instance. */
  boolean isWholeInstance() {
    return path.isEmpty() && !cut;
  }

  private static Sighting of(ClientUri uri, ObjectItem item, Observation observation) {
    return new Sighting(
        uri.moid().value(),
        uri.instance(),
        String.join("/", uri.path()),
        item.label(),
        item.content(),
        observation.cut() || uri.level().isPresent(),
        item.validator());
  }

  private static List<ClientUri> placed(ClientUri uri) {
    return uri != null && isPlace(uri) ? List.of(uri) : List.of();
  }

  private static boolean isPlace(ClientUri uri) {
    return !uri.hasWildcard() && !uri.hasPlaceholder();
  }

  private static List<ObjectItem> items(NodeData data) {
    try {
      return ObjectDataReader.read(data.content());
    } catch (MalformedException e) {
      return List.of(); // it stays with the command that brought it, for people to look at
    }
  }

  private static JsonValue raw(NodeData data) {
    return JsonText.string(
        data.isText() ? data.text() : Base64.getEncoder().encodeToString(data.content()));
  }
}
