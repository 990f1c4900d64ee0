package org.muster.event;

import java.util.Set;
import org.muster.role.DeviceScope;

/**
 * Which events are wanted.
 *
 * @param types names of types; empty for all
 * @param device of this device only; null for all
 * @param of devices that are in this scope when the events are read
 */
public record EventFilter(Set<String> types, String device, DeviceScope of) {

  /** All events. */
  public static final EventFilter ALL = new EventFilter(Set.of(), null, DeviceScope.ALL);

  /** Copies the types, so that a filter never changes. */
  public EventFilter {
    types = Set.copyOf(types);
  }

  /** Whether an event is wanted, as far as it says itself. */
  boolean wants(EventDetails event) {
    return (types.isEmpty() || types.contains(event.type()))
        && (device == null || device.equals(event.device()));
  }
}
