package org.muster.protocol;

import java.util.List;
import java.util.Objects;

/**
 * What a device reports of one command (TS §7.2.1.3).
 *
 * @param code how the command ended, never {@code null}
 * @param uris further places it concerned, for example where an HGET without target was stored; as
 *     the device wrote them, empty if there are none
 */
public record CommandStatus(StatusCode code, List<String> uris) {

  /** Keeps its own copy of the places. */
  public CommandStatus {
    Objects.requireNonNull(code, "code");
    uris = List.copyOf(uris);
  }
}
