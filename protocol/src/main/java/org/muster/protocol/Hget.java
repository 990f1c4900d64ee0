package org.muster.protocol;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * HGET: the device fetches something from a server and stores it in its tree (TS §5.3.1). The only
 * command that writes.
 *
 * @param source where to fetch it, never {@code null}
 * @param target where to store it, one place without wildcard; {@code null} if the device is to
 *     choose and to report the place it chose
 */
public record Hget(ServerUri source, ClientUri target) implements Command {

  private static final String NAME = "HGET";

  /**
   * Checks the parameters.
   *
   * @throws MalformedException if the target may be several places or asks for levels or a cache
   */
  public Hget {
    Objects.requireNonNull(source, "source");
    if (target != null) {
      CommandRules.single(NAME, target);
    }
  }

  @Override
  public List<String> line() {
    return target == null
        ? List.of(NAME, source.template())
        : List.of(NAME, source.template(), target.text());
  }

  @Override
  public boolean repeatable() {
    return target != null;
  }

  @Override
  public Optional<ServerUri> serverUri() {
    return Optional.of(source);
  }
}
