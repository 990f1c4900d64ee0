package org.muster.notification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.muster.kernel.Ids;
import org.muster.kernel.ThisNode;

/** What tells this life of this node from its earlier ones, and from other nodes. */
@ApplicationScoped
class NodeLife {

  @Inject private ThisNode node;
  private String name;

  @PostConstruct
  void begin() {
    name = node.name() + "/" + Ids.text(Ids.next());
  }

  /** The name of the node, a slash, and an id that every start has anew. */
  String name() {
    return name;
  }

  /** The name of the node. */
  String node() {
    return nodeOf(name);
  }

  /** Whether one life is another one of the same node than this. */
  static boolean isEarlier(String life, String now) {
    return !life.equals(now) && nodeOf(life).equals(nodeOf(now));
  }

  private static String nodeOf(String life) {
    return life.substring(0, life.lastIndexOf('/'));
  }
}
