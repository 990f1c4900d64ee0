package org.muster.protocol;

import java.util.List;
import java.util.Objects;

/**
 * A kind of management object that a device announces to have (TS §7.2.1.1, member {@code MOS}).
 *
 * @param ddf where its description can be read, as the device wrote it; {@code null} if not told
 * @param moid the kind of object, never {@code null}
 * @param instances the instances this server may touch; empty if there are none
 */
public record ManagedObject(String ddf, Moid moid, List<Miid> instances) {

  /** Keeps its own copy of the instances. */
  public ManagedObject {
    Objects.requireNonNull(moid, "moid");
    instances = List.copyOf(instances);
  }
}
