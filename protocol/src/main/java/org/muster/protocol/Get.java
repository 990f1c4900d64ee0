package org.muster.protocol;

import java.util.List;
import java.util.Objects;

/**
 * GET: the device answers with parts of its tree, within the session (TS §5.3.6). The only command
 * that brings data in a Package#3; devices need not support it.
 *
 * @param source what to read, never {@code null}
 */
public record Get(ClientUri source) implements Command {

  private static final String NAME = "GET";

  /** Refuses {@code null}. */
  public Get {
    Objects.requireNonNull(source, "source");
  }

  @Override
  public List<String> line() {
    return List.of(NAME, source.text());
  }
}
