package org.muster.device;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Rows of another room that are each about a device, and are listed newest first.
 *
 * @param read reads a part of them
 * @param id the id of a row
 * @param device the device that a row is about
 */
public record DeviceRows<R>(
    Function<Part, List<R>> read, ToLongFunction<R> id, Function<R, String> device) {

  /**
   * A part of the rows.
   *
   * @param devices about these devices only; null for all
   * @param before with lower ids only
   * @param rows how many at most
   */
  public record Part(Collection<String> devices, long before, int rows) {}
}
