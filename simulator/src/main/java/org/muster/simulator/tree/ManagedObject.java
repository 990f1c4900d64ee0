package org.muster.simulator.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of management object and its instances on this device. Immutable.
 *
 * @param moid the kind
 * @param ddf where its description lies
 * @param creatable whether a server may make and remove instances
 * @param instances by MIID
 */
public record ManagedObject(
    String moid, String ddf, boolean creatable, Map<String, Instance> instances) {

  /** Keeps the order of the instances and lets nobody change them. */
  public ManagedObject {
    instances = Collections.unmodifiableMap(new LinkedHashMap<>(instances));
  }

  /**
   * A kind without instances.
   *
   * @param moid the kind
   * @param ddf where its description lies
   * @param creatable whether a server may make and remove instances
   * @return a kind to give instances with {@link #with}
   */
  public static ManagedObject of(String moid, String ddf, boolean creatable) {
    return new ManagedObject(moid, ddf, creatable, Map.of());
  }

  /**
   * The kind with one instance more, or another in its place.
   *
   * @param instance the instance
   * @return a new value
   */
  public ManagedObject with(Instance instance) {
    Map<String, Instance> changed = new LinkedHashMap<>(instances);
    changed.put(instance.miid(), instance);
    return new ManagedObject(moid, ddf, creatable, changed);
  }

  ManagedObject without(String miid) {
    Map<String, Instance> changed = new LinkedHashMap<>(instances);
    changed.remove(miid);
    return new ManagedObject(moid, ddf, creatable, changed);
  }

  /**
   * @return the names of the instances
   */
  public List<String> miids() {
    return List.copyOf(instances.keySet());
  }

  /** A name no instance has yet; the client assigns it (TS §6, HGET). */
  String freeMiid() {
    int number = 1;
    while (instances.containsKey(Integer.toString(number))) {
      number++;
    }
    return Integer.toString(number);
  }
}
