package org.muster.simulator.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One nv field: what the node a placeholder stands for must hold (TS §11.2).
 *
 * @param letter the placeholder
 * @param path the leaf's path from there
 * @param value the value it must have
 */
record Condition(String letter, List<String> path, String value) {

  /** A node name has no colon, a value may: the first colon separates. */
  private static final Pattern FORM = Pattern.compile("\\(([A-Za-z])\\)/([^:]+):(.*)");

  static Condition parse(String text) throws TreeFault {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw TreeFault.malformed("no node-value condition: " + text);
    }
    List<String> path = new ArrayList<>();
    for (String name : form.group(2).split("/", -1)) {
      path.add(Query.decoded(name));
    }
    return new Condition(form.group(1), List.copyOf(path), Query.decoded(form.group(3)));
  }

  boolean holdsFor(Node node) {
    Node found = node instanceof Interior interior ? interior.at(path) : null;
    return found instanceof Leaf leaf && leaf.allows(Access.GET) && leaf.holds(value);
  }
}
