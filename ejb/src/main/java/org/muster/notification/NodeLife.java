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
    return name.substring(0, name.lastIndexOf('/'));
  }

  private static String nodeName() {
    String node = System.getProperty("jboss.node.name", "-");
    return node.length() > LONGEST_NODE ? node.substring(0, LONGEST_NODE) : node;
  }
}
