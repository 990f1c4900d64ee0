package org.muster.protocol;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * DEFAULT: the device remembers where to fetch a management object when an application needs it and
 * the tree has none (TS §5.3.10). A second DEFAULT for the same object replaces the first.
 *
 * @param source where to fetch it then, never {@code null}
 * @param moid the management object, never {@code null}
 */
public record Default(ServerUri source, Moid moid) implements Command {

  private static final String NAME = "DEFAULT";

  /** Refuses {@code null}. */
  public Default {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(moid, "moid");
  }

  @Override
  public List<String> line() {
    return List.of(NAME, source.template(), moid.value());
  }

  @Override
  public Optional<ServerUri> serverUri() {
    return Optional.of(source);
  }
}
