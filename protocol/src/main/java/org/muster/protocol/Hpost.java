package org.muster.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * HPOST: the device sends parts of its tree to a server in one HTTP POST (TS §5.3.3).
 *
 * <p>Its success means that at least one of the sources was delivered, not all of them.
 *
 * @param target where to send them, never {@code null}
 * @param sources what to send, at least one
 */
public record Hpost(ServerUri target, List<ClientUri> sources) implements Command {

  private static final String NAME = "HPOST";

  /**
   * Checks the parameters and keeps its own copy of them.
   *
   * @throws MalformedException if there are no sources
   */
  public Hpost {
    Objects.requireNonNull(target, "target");
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new MalformedException(CommandLine.CLIENT_URI, NAME + " needs at least one ClientURI.");
    }
  }

  @Override
  public List<String> line() {
    List<String> line = new ArrayList<>(List.of(NAME, target.template()));
    sources.forEach(source -> line.add(source.text()));
    return List.copyOf(line);
  }

  @Override
  public Optional<ServerUri> serverUri() {
    return Optional.of(target);
  }
}
