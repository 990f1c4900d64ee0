package org.muster.device;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a device stands with the server.
 *
 * <p>{@code QUARANTINED} (it came by itself) -> {@code REGISTERED} (an operator approved it) |
 * {@code BLOCKED}; {@code REGISTERED} -> {@code ACTIVE} (it came, or said that it is bootstrapped)
 * | {@code BLOCKED} | {@code RETIRED}; {@code ACTIVE} -> {@code BLOCKED} | {@code RETIRED}; {@code
 * BLOCKED} -> {@code REGISTERED} (the block is lifted) | {@code RETIRED}; {@code RETIRED} -> {@code
 * REGISTERED} (it is used again). Deleting is possible in each state.
 */
public enum DeviceState {
  /** It registered itself, and waits for an operator: it is heard, and told nothing. */
  QUARANTINED,
  /** An operator knows it; it has not been seen with its account yet. */
  REGISTERED,
  /** It has come with its account. */
  ACTIVE,
  /** An operator has turned it off: whatever it shows, it is refused. */
  BLOCKED,
  /** It is out of use: its account is deleted, its credentials are revoked. */
  RETIRED;

  /** The states in which a device may be managed. */
  static final Set<DeviceState> ADMITTED = Set.of(REGISTERED, ACTIVE);

  /** Whether it may be managed. */
  public boolean isAdmitted() {
    return ADMITTED.contains(this);
  }

  /** The states that lead to this one. */
  Set<DeviceState> before() {
    EnumSet<DeviceState> before = EnumSet.noneOf(DeviceState.class);
    Arrays.stream(values()).filter(state -> state.after().contains(this)).forEach(before::add);
    return before;
  }

  private Set<DeviceState> after() {
    return switch (this) {
      case QUARANTINED -> EnumSet.of(REGISTERED, BLOCKED);
      case REGISTERED -> EnumSet.of(ACTIVE, BLOCKED, RETIRED);
      case ACTIVE -> EnumSet.of(BLOCKED, RETIRED);
      case BLOCKED -> EnumSet.of(REGISTERED, RETIRED);
      case RETIRED -> EnumSet.of(REGISTERED);
    };
  }
}
