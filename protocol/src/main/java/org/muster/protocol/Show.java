package org.muster.protocol;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * SHOW: the device opens a page in its browser and goes on at once (TS §5.3.7). Its success says
 * that a browser was started, nothing of what the user did.
 *
 * @param page the page to open, never {@code null}
 */
public record Show(ServerUri page) implements Command {

  private static final String NAME = "SHOW";

  /** Refuses {@code null}. */
  public Show {
    Objects.requireNonNull(page, "page");
  }

  @Override
  public List<String> line() {
    return List.of(NAME, page.template());
  }

  @Override
  public Optional<ServerUri> serverUri() {
    return Optional.of(page);
  }
}
