package org.muster.simulator.command;

import java.util.Optional;

/**
 * What an execution is about beside the node that was run, as its completion says it.
 *
 * @param target the address of what it changed; empty for nothing
 * @param identifier its name among its kind; empty for none
 */
public record Subject(Optional<String> target, Optional<String> identifier) {

  /** Nothing beside the node. */
  public static final Subject NONE = new Subject(Optional.empty(), Optional.empty());
}
