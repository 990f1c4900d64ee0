package org.muster.kernel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** This server among those that share the database. */
@Dependent
public class ThisNode {

  private static final int LONGEST = 80;

  private final String name;

  /** It bears the name that the settings give it. */
  @Inject
  ThisNode(NodeConfig config) {
    name = Excerpt.of(config.node, LONGEST);
  }

  /** Its name, the same after every start; at most 80 characters. */
  public String name() {
    return name;
  }
}
