package org.muster.protocol;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * EXEC: the device runs an executable node (TS §5.3.5). What the node needs to know must have been
 * written beforehand; there are no arguments. Running it twice may do harm, so an EXEC whose
 * outcome was lost is never sent again blindly.
 *
 * @param target the node, without wildcard, never {@code null}
 * @param reportTo where the device must open a new session to report the completion; {@code null}
 *     leaves it to the device whether and how it reports later
 */
public record Exec(ClientUri target, ServerUri reportTo) implements Command {

  private static final String NAME = "EXEC";

  /**
   * Checks the parameters.
   *
   * @throws MalformedException if the target may be several nodes or asks for levels or a cache
   */
  public Exec {
    Objects.requireNonNull(target, "target");
    CommandRules.single(NAME, target);
  }

  @Override
  public List<String> line() {
    return reportTo == null
        ? List.of(NAME, target.text())
        : List.of(NAME, target.text(), reportTo.template());
  }

  @Override
  public boolean repeatable() {
    return false;
  }

  @Override
  public Optional<ServerUri> serverUri() {
    return Optional.ofNullable(reportTo);
  }
}
