package org.muster.command;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Names of nodes in what devices report: a device that takes them however their letters are written
 * reports them as it likes.
 */
final class NodeNames {

  private NodeNames() {}

  /** Whether two ways from the root may lead to one node. */
  static boolean mayBeTheSame(List<String> one, List<String> other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size())
            .allMatch(step -> one.get(step).equalsIgnoreCase(other.get(step)));
  }
}
