package org.muster.simulator.tree;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A kind of management object and its instances on this device. Immutable.
 *
 * @param moid the kind
 * @param ddf where its description lies
 * @param definition what it says of an instance's root
 * @param instances by MIID
 */
public record ManagedObject(
    String moid, String ddf, Definition definition, Map<String, Instance> instances) {

  /** Keeps the order of the instances and lets nobody change them. */
  public ManagedObject {
    instances = Collections.unmodifiableMap(new LinkedHashMap<>(instances));
  }

  /**
   * A kind without instances, and without a description.
   *
   * @param moid the kind
   * @param ddf where its description lies
   * @param creatable whether a server may make and remove instances
   * @return a kind to give instances with {@link #with}
   */
  public static ManagedObject of(String moid, String ddf, boolean creatable) {
    Definition free = Definition.free(creatable ? Access.OWNED : Access.READ);
    return new ManagedObject(moid, ddf, free, Map.of());
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
    return new ManagedObject(moid, ddf, definition, changed);
  }

  ManagedObject without(String miid) {
    Map<String, Instance> changed = new LinkedHashMap<>(instances);
    changed.remove(miid);
    return new ManagedObject(moid, ddf, definition, changed);
  }

  /**
   * The kind with some of its instances.
   *
   * @param chosen by MIID
   * @return a new value
   */
  public ManagedObject only(Predicate<String> chosen) {
    Map<String, Instance> left = new LinkedHashMap<>(instances);
    left.keySet().removeIf(chosen.negate());
    return new ManagedObject(moid, ddf, definition, left);
  }

  /**
   * @return the names of the instances
   */
  public List<String> miids() {
    return List.copyOf(instances.keySet());
  }

  /** A new instance as a server makes it. */
  Instance made(String miid, String rootName, JsonValue content) throws TreeFault {
    if (!definition.allows(Access.ADD) || instances.size() >= definition.occurrence().most()) {
      throw TreeFault.forbidden("no instance may be made of " + moid);
    }
    if (!(content instanceof JsonObject object)) {
      throw TreeFault.notUnderstood("an instance root takes an object");
    }
    boolean free = definition.children().isEmpty();
    Node root = free ? Interior.made(object) : definition.madeOf(object);
    return new Instance(miid, rootName, (Interior) root);
  }

  /** Whether a server may remove an instance: there stay as many as there must be. */
  boolean mayLose() {
    return definition.allows(Access.DELETE) && instances.size() > definition.occurrence().least();
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
