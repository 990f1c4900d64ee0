package org.muster.protocol;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * CONT: the device posts every further package of the session, beginning with the answer to this
 * one, to another address (TS §5.3.8).
 *
 * @param next the address, never {@code null}
 */
public record Cont(ServerUri next) implements Command {

  private static final String NAME = "CONT";

  /** Refuses {@code null}. */
  public Cont {
    Objects.requireNonNull(next, "next");
  }

  @Override
  public List<String> line() {
    return List.of(NAME, next.template());
  }

  /** A device that went on elsewhere must not be sent there again when it comes back. */
  @Override
  public boolean repeatable() {
    return false;
  }

  @Override
  public Optional<ServerUri> serverUri() {
    return Optional.of(next);
  }
}
