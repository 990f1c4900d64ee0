package org.muster.simulator.tree;

import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The management objects of one device.
 *
 * <p>Safe for several threads. What it hands out are immutable values, so a failed write leaves
 * nothing half done.
 */
public final class DeviceTree {

  private final Map<String, ManagedObject> objects = new LinkedHashMap<>();

  /**
   * @param objects what the device holds from the factory
   */
  public DeviceTree(Collection<ManagedObject> objects) {
    objects.forEach(object -> this.objects.put(object.moid(), object));
  }

  /**
   * @return all kinds of objects with their instances
   */
  public synchronized List<ManagedObject> objects() {
    return List.copyOf(objects.values());
  }

  /**
   * The nodes an address leads to (TS §11.3).
   *
   * @param uri the address
   * @return one node, or with a wildcard at least one
   * @throws TreeFault 404 when it does not lead there
   */
  public synchronized List<Located> find(ClientUri uri) throws TreeFault {
    return new Resolution(uri).in(kind(uri.moid()));
  }

  /**
   * Reads for a server.
   *
   * @param uri the address
   * @return what is there
   * @throws TreeFault 403 when a node may not be read, 404 when there is none
   */
  public Reading read(ClientUri uri) throws TreeFault {
    List<Located> found = find(uri);
    for (Located located : found) {
      if (!located.node().allows(Access.GET)) {
        throw TreeFault.forbidden("not to be read: " + located.uri());
      }
    }
    String validator = uri.query().validator();
    boolean unchanged =
        validator != null && found.stream().allMatch(l -> holds(validator, l.instance()));
    return new Reading(found, uri.query().levels(), !uri.hasWildcard(), unchanged);
  }

  /**
   * Puts content where a server wants it, replacing what is there (TS §6, HGET).
   *
   * @param uri a node that exists, or one to be made below a node that takes children
   * @param content the node's content
   * @return the address written to
   * @throws TreeFault 403, 404 or 415
   */
  public synchronized String write(ClientUri uri, JsonValue content) throws TreeFault {
    return new Writing(kind(uri.moid()), uri).put(content, this::keep);
  }

  /**
   * Makes an instance under a name the device chooses (TS §6, HGET without ClientURI).
   *
   * @param moid the kind
   * @param rootName the name of its root node
   * @param content the root's content
   * @return the address of the new instance
   * @throws TreeFault 403 when the device lets nobody make one, 404 when it does not know the kind
   */
  public synchronized String create(String moid, String rootName, JsonValue content)
      throws TreeFault {
    ManagedObject object = kind(moid);
    return Writing.create(object, object.freeMiid(), rootName, content, this::keep);
  }

  /**
   * Removes nodes with all below them.
   *
   * @param uri their address
   * @return the addresses removed
   * @throws TreeFault 404 when there is none, 405 when one is permanent or must be there; then none
   *     is removed
   */
  public synchronized List<String> delete(ClientUri uri) throws TreeFault {
    List<Located> found = find(uri);
    ManagedObject changed = kind(uri.moid());
    for (Located located : found) {
      changed = without(located, changed);
    }
    keep(changed);
    return found.stream().map(Located::uri).toList();
  }

  /**
   * The device's own hand: sets a leaf whatever a server may do.
   *
   * @param uri the leaf
   * @param value its text
   * @throws TreeFault 404 when there is no such leaf
   */
  public synchronized void set(ClientUri uri, String value) throws TreeFault {
    Located located = find(uri).get(0);
    if (!(located.node() instanceof Leaf leaf)) {
      throw TreeFault.notFound("no leaf: " + located.uri());
    }
    Leaf changed = new Leaf(leaf.format(), value, leaf.access());
    Interior root = located.instance().root().with(located.path(), changed);
    keep(kind(located.moid()).with(located.instance().with(root)));
  }

  /**
   * The device's own hand: puts content at a place whatever a server may do.
   *
   * @param place below the root of an instance that is there; nodes on the way are made
   * @param content what the description of the place takes
   * @throws TreeFault 403 when the description knows no such place, 404 when there is no such
   *     instance, 415 when the content does not fit
   */
  public synchronized void put(Place place, JsonValue content) throws TreeFault {
    Instance instance = instance(place);
    Interior root = instance.root().filledAt(place.path(), content);
    keep(kind(place.moid()).with(instance.with(root)));
  }

  /**
   * The device's own hand: removes what is at a place, if anything is.
   *
   * @param place below the root of an instance that is there
   * @throws TreeFault 404 when there is no such instance
   */
  public synchronized void take(Place place) throws TreeFault {
    Instance instance = instance(place);
    if (instance.root().at(place.path()) != null) {
      keep(kind(place.moid()).with(instance.with(instance.root().bareOf(place.path()))));
    }
  }

  private Instance instance(Place place) throws TreeFault {
    Instance instance = kind(place.moid()).instances().get(place.miid());
    if (instance == null) {
      throw TreeFault.notFound("no such instance: " + place.miid());
    }
    return instance;
  }

  private ManagedObject kind(String moid) throws TreeFault {
    ManagedObject object = objects.get(moid);
    if (object == null) {
      throw TreeFault.notFound("no such object: " + moid);
    }
    return object;
  }

  private static ManagedObject without(Located located, ManagedObject object) throws TreeFault {
    Instance instance = object.instances().get(located.instance().miid());
    if (!located.isRoot()) {
      return object.with(instance.with(instance.root().without(located.path())));
    }
    if (!object.mayLose()) {
      throw TreeFault.notAllowed("permanent: " + located.uri());
    }
    return object.without(instance.miid());
  }

  private static boolean holds(String validator, Instance instance) {
    return instance.cacheValidator().filter(validator::equals).isPresent();
  }

  private void keep(ManagedObject changed) {
    objects.put(changed.moid(), changed);
  }
}
