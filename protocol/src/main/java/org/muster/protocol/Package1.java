package org.muster.protocol;

import java.util.List;

/**
 * Package#1, by which a device opens a session (TS §5.2.2, §7.2.1.1).
 *
 * @param objects the management objects the device announces; {@code null} if it announces nothing,
 *     which is not the same as announcing that there are none
 * @param alerts what the device has to tell, in its order; empty if nothing
 */
public record Package1(List<ManagedObject> objects, List<Alert> alerts) {

  /** Keeps its own copies of the lists. */
  public Package1 {
    objects = objects == null ? null : List.copyOf(objects);
    alerts = List.copyOf(alerts);
  }

  /**
   * Why the device opens the session.
   *
   * @return what its alerts tell, see {@link Initiation#of}
   */
  public Initiation initiation() {
    return Initiation.of(alerts);
  }
}
