package org.muster.web.admin;

import java.time.Instant;
import org.muster.kernel.Ids;
import org.muster.tree.NodeChangeDetails;
import org.muster.web.JsonTree;

/**
 * A change of a node as the API shows it.
 *
 * @param before absent if the node was not known, or its value is withheld
 * @param after absent if the node is gone, or its value is withheld
 * @param at when the server learnt of it
 * @param by the command that changed it, if one did (HGET, DELETE); else the one that showed it
 * @param who wanted the command that changed it; absent where no command did, or the server itself
 *     wanted it
 */
public record NodeChangeView(
    String id,
    String object,
    String instance,
    String path,
    Object before,
    Object after,
    Instant at,
    String session,
    String command,
    String by,
    String who) {

  static NodeChangeView of(NodeChangeDetails change) {
    return new NodeChangeView(
        Ids.text(change.id()),
        change.object(),
        change.instance(),
        change.path(),
        JsonTree.read(change.oldValue()).orElse(null),
        JsonTree.read(change.newValue()).orElse(null),
        change.at(),
        Ids.textOrNull(change.source().session()),
        Ids.textOrNull(change.source().command()),
        change.source().by(),
        change.source().who());
  }
}
