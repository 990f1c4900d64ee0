package org.muster.simulator.wire;

import java.util.List;
import java.util.Optional;

/**
 * What became of a command: one entry of the Status array, and the part that goes with it (TS §7).
 *
 * @param status the status code (TS §8)
 * @param uris further locations; mostly none
 * @param data what a GET found; empty for none
 */
public record Outcome(int status, List<String> uris, Optional<Payload> data) {

  /**
   * @param status the status code
   * @return an outcome that says no more
   */
  public static Outcome of(int status) {
    return new Outcome(status, List.of(), Optional.empty());
  }

  /**
   * @param uris where things were put
   * @return a success
   */
  public static Outcome at(List<String> uris) {
    return new Outcome(200, List.copyOf(uris), Optional.empty());
  }

  /**
   * @param data what was found
   * @return a success
   */
  public static Outcome with(Payload data) {
    return new Outcome(200, List.of(), Optional.of(data));
  }
}
