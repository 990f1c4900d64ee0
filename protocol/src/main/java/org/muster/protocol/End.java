package org.muster.protocol;

import java.util.List;

/**
 * END: the session is over; the device does not answer (TS §5.3.9). It travels alone, see {@link
 * Package2}.
 */
public record End() implements Command {

  private static final String NAME = "END";

  @Override
  public List<String> line() {
    return List.of(NAME);
  }
}
