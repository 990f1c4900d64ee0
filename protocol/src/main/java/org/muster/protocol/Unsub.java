package org.muster.protocol;

import java.util.List;
import java.util.Objects;

/**
 * UNSUB: the device forgets a subscription (TS §5.3.12).
 *
 * @param source the very ClientURI of the SUB, letter by letter; never {@code null}
 */
public record Unsub(ClientUri source) implements Command {

  private static final String NAME = "UNSUB";

  /**
   * Checks the parameter.
   *
   * @throws MalformedException if the source asks for levels or a cache
   */
  public Unsub {
    Objects.requireNonNull(source, "source");
    CommandRules.whole(NAME, source);
  }

  @Override
  public List<String> line() {
    return List.of(NAME, source.text());
  }
}
