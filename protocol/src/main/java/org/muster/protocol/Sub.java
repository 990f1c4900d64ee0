package org.muster.protocol;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * SUB: on every change of a part of its tree the device puts that part to a server (TS §5.3.11).
 *
 * @param target where to put it, never {@code null}
 * @param source the part of the tree to watch, never {@code null}
 */
public record Sub(ServerUri target, ClientUri source) implements Command {

  private static final String NAME = "SUB";

  /**
   * Checks the parameters.
   *
   * @throws MalformedException if the source asks for levels or a cache
   */
  public Sub {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(source, "source");
    CommandRules.whole(NAME, source);
  }

  @Override
  public List<String> line() {
    return List.of(NAME, target.template(), source.text());
  }

  @Override
  public Optional<ServerUri> serverUri() {
    return Optional.of(target);
  }
}
