package org.muster.notification;

import jakarta.enterprise.context.ApplicationScoped;
import org.muster.kernel.Ids;

/** What tells this life of this node from its earlier ones, and from other nodes. */
@ApplicationScoped
class NodeLife {

  private static final int LONGEST_NODE = 80;

  private final String name = nodeName() + "/" + Ids.text(Ids.next());

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

  private static String nodeName() {
    String node = System.getProperty("jboss.node.name", "-");
    return node.length() > LONGEST_NODE ? node.substring(0, LONGEST_NODE) : node;
  }
}
