package org.muster.web.admin;

import java.time.Instant;
import org.muster.kernel.Ids;
import org.muster.tree.NodeDetails;
import org.muster.web.JsonTree;

/**
 * A node as the API shows it.
 *
 * @param instance empty for the only one, while nobody has said its name
 * @param path from the root
 * @param value as JSON; an empty object for an interior node of which no children are known
 * @param withheld why there is no value: {@code secret} or {@code too large}
 * @param at when the device sent it last
 * @param by the command that brought it
 */
public record NodeView(
    String object,
    String instance,
    String path,
    Object value,
    String withheld,
    Instant at,
    String session,
    String command,
    String by) {

  static NodeView of(NodeDetails node) {
    return new NodeView(
        node.object(),
        node.instance(),
        node.path(),
        JsonTree.read(node.value()).orElse(null),
        node.withheld(),
        node.at(),
        Ids.textOrNull(node.source().session()),
        Ids.textOrNull(node.source().command()),
        node.source().by());
  }
}
