package org.muster.protocol;

import java.util.List;
import java.util.Objects;

/**
 * DELETE: the device removes a node and everything below it (TS §5.3.4).
 *
 * @param target the node, without wildcard, never {@code null}
 */
public record Delete(ClientUri target) implements Command {

  private static final String NAME = "DELETE";

  /**
   * Checks the parameter.
   *
   * @throws MalformedException if the target may be several nodes or asks for levels or a cache
   */
  public Delete {
    Objects.requireNonNull(target, "target");
    CommandRules.single(NAME, target);
  }

  @Override
  public List<String> line() {
    return List.of(NAME, target.text());
  }
}
