package org.muster.tree;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;
import org.muster.protocol.NodeData;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.codec.ObjectDataReader;

/**
 * The access-control object of a device as one complete read shows it (TS §12.3). What changes it
 * is planned from this alone: a part that was not seen would be replaced together with its parent.
 */
public final class AccessObject {

  private final Map<String, KnownNode> nodes;

  private AccessObject(Map<String, KnownNode> nodes) {
    this.nodes = nodes;
  }

  /**
   * The object in what a read brought.
   *
   * @param read null if nothing came
   * @return empty if it is not there, not all of it, or cannot be read
   */
  public static Optional<AccessObject> in(NodeData read) {
    return read == null || !read.isJson()
        ? Optional.empty()
        : items(read)
            .filter(AccessObject::isWhole)
            .flatMap(item -> of(item.content().asJsonObject()));
  }

  /** How a right is granted. */
  public RightChange grant(Delegation wanted) {
    return new DelegationPlan(nodes, wanted).grant();
  }

  /** How a right is taken away; empty if there is no entry of it. */
  public Optional<RightChange> revoke(Delegation wanted) {
    return new DelegationPlan(nodes, wanted).revoke();
  }

  /** What the authority is granted at the place by an entry of its own; 0 if there is none. */
  public int granted(Delegation wanted) {
    return new DelegationPlan(nodes, wanted).entry().map(entry -> entry.right().mask()).orElse(0);
  }

  private static Optional<ObjectItem> items(NodeData read) {
    try {
      List<ObjectItem> items = ObjectDataReader.read(read.content());
      return items.size() == 1 ? Optional.of(items.get(0)) : Optional.empty();
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(ObjectItem item) {
    ClientUri uri = item.uri();
    boolean root =
        uri == null
            || uri.moid().equals(DeviceRights.OBJECT)
                && uri.path().isEmpty()
                && uri.level().isEmpty();
    return root && item.content() instanceof JsonObject;
  }

  private static Optional<AccessObject> of(JsonObject content) {
    NodeDocument document = new NodeDocument();
    NodeSource nowhere = new NodeSource(null, null, "GET");
    document.learn("", content, false, DeviceRights.OBJECT.value(), Instant.EPOCH, nowhere);
    return document.hasMissed()
        ? Optional.empty()
        : Optional.of(new AccessObject(document.below("")));
  }
}
