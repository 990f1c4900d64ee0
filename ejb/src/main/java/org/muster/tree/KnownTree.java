package org.muster.tree;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.model.DefinitionDetails;
import org.muster.model.ModelCatalog;
import org.muster.model.Presence;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;
import org.muster.protocol.ManagedObject;
import org.muster.protocol.Miid;
import org.muster.protocol.Moid;
import org.muster.protocol.NodeData;

/**
 * The door of the room: learns from what devices send of their trees, and says what is known of
 * them.
 */
@Stateless
public class KnownTree {

  @Inject private KnownInstances instances;
  @Inject private Announcements announcements;
  @Inject private NodeHistory history;
  @Inject private Learning learning;
  @Inject private ReadCache cache;
  @Inject private Whereabouts whereabouts;
  @Inject private DeviceRegistry devices;
  @Inject private ModelCatalog catalog;
  @Inject private TreeConfig config;
  @Inject private Clock clock;

  /** Notes what a device announces now (TS §5.2.2); called when that has changed. */
  public void announced(DeviceId device, List<ManagedObject> objects) {
    announcements.keep(device.value(), objects, clock.instant());
  }

  /** Where a device says that the definitions of its objects are. */
  public Map<Moid, String> ddfUrls(DeviceId device) {
    Map<Moid, String> urls = new HashMap<>();
    objects(device).stream()
        .filter(object -> object.ddf() != null)
        .forEach(object -> urls.put(object.moid(), object.ddf()));
    return urls;
  }

  /** The instances of an object that a device announces; empty if it announces none. */
  public List<Miid> instances(DeviceId device, Moid moid) {
    return objects(device).stream()
        .filter(object -> object.moid().equals(moid))
        .map(ManagedObject::instances)
        .flatMap(Collection::stream)
        .toList();
  }

  /** How many instances of an object a device has: those it announces, or else those seen. */
  public int countInstances(DeviceId device, Moid moid) {
    int announced = instances(device, moid).size();
    return announced > 0 ? announced : whereabouts.count(device, moid);
  }

  /** Whether a device has a node. */
  public Presence presence(DeviceId device, ClientUri uri) {
    return whereabouts.of(device, uri);
  }

  /**
   * Learns from what devices sent, and from what was written there. A sub-tree that was read
   * completely is what it is now: what is missing of it is gone. What cannot be placed or read is
   * passed over.
   *
   * @param events of any devices, each device's in their order; many at once cost little more than
   *     one
   */
  public void learn(List<? extends TreeEvent> events) {
    learning.learn(List.copyOf(events));
  }

  /** A node is known not to be there: it was deleted, or was not found. */
  public void gone(DeviceId device, ClientUri uri, NodeSource source, Instant at) {
    learning.forget(device, uri, source, at);
  }

  /**
   * The commands with the validators of what is known, where they read (TS §11).
   *
   * @return as many commands, in the same order
   */
  public List<Command> withValidators(DeviceId device, List<Command> commands) {
    return cache.withValidators(device, commands);
  }

  /**
   * A read was refused in words that a device has for addresses that it does not take (400, 501).
   * If it travelled with a validator, that may be why: the device is told none of this object any
   * more.
   *
   * @return whether the read would travel in another way if it were sent again
   */
  public boolean validatorRefused(DeviceId device, Command command) {
    return cache.refused(device, command);
  }

  /** These commands are sent now: what they may change is not known to be as it was (TS §11). */
  public void changing(DeviceId device, List<Command> commands) {
    cache.changing(device, commands);
  }

  /**
   * What is known of nodes, in the form that a device would send it in: the answer to a read that
   * the device answered by 304 (TS §11).
   *
   * @return empty if one of them is not known
   */
  public Optional<NodeData> stored(DeviceId device, List<ClientUri> uris) {
    return cache.stored(device, uris);
  }

  /** The instances of which something is known. */
  public List<InstanceDetails> known(DeviceId device) {
    return instances.of(device.value()).stream()
        .map(i -> new InstanceDetails(i.moid(), i.miid(), i.validator(), i.seenAt()))
        .toList();
  }

  /**
   * What is known of nodes.
   *
   * @param instance null for all instances of the object
   * @param path the sub-tree; empty for all of it
   */
  public List<NodeDetails> nodes(DeviceId device, Moid object, String instance, String path) {
    return instances.of(device.value(), object.value()).stream()
        .filter(known -> instance == null || known.miid().equals(instance))
        .flatMap(
            known ->
                known.nodes(path).entrySet().stream()
                    .map(node -> details(known, node.getKey(), node.getValue())))
        .toList();
  }

  /**
   * What is known of the leaves of an object that a device has once, of many devices.
   *
   * @param ofDevices their DevIDs, a thousand at most
   * @param paths of the leaves below the object's root
   * @return by device and path, the values as JSON; without what is not known
   */
  public Map<String, Map<String, String>> leaves(
      Collection<String> ofDevices, Moid object, Collection<String> paths) {
    Map<String, Map<String, String>> leaves = new HashMap<>();
    instances
        .first(ofDevices, object.value())
        .forEach(known -> leaves.put(known.device(), known.leaves(paths)));
    return leaves;
  }

  /** How the nodes of a device have changed, newest first. */
  public Page<NodeChangeDetails> history(DeviceId device, PageRequest page) {
    return Page.of(
        history.page(device.value(), page.before(), page.rows()),
        page.limit(),
        change -> Ids.text(change.id()),
        NodeChange::details);
  }

  /** Objects that devices announce and nobody has defined, in any version. */
  public List<UnknownObject> unknownObjects() {
    return undefined()
        .filter(kind -> counting(kind).isEmpty())
        .map(
            kind ->
                new UnknownObject(
                    kind.moid(),
                    announcements.devices(kind.moid()),
                    kind.ddfUrls(),
                    kind.firstSeenAt()))
        .toList();
  }

  /** Objects that devices announce, and of which another version is defined. */
  public List<OtherVersionObject> otherVersions() {
    return undefined().flatMap(kind -> otherVersion(kind).stream()).toList();
  }

  /** The definition that counts for an object of a device; empty if nobody has defined it. */
  public Optional<DefinitionDetails> definition(DeviceId device, Moid moid) {
    return catalog.counting(moid, ddfUrls(device).get(moid));
  }

  /** Forgets changes that are older than they are kept. */
  @Schedule(hour = "*", minute = "*/5", persistent = false)
  public void forgetHistory() {
    history.forget(clock.instant().minus(config.historyKept));
  }

  private Stream<AnnouncedKind> undefined() {
    return announcements.kinds().values().stream()
        .filter(kind -> !catalog.knows(new Moid(kind.moid())));
  }

  private Optional<DefinitionDetails> counting(AnnouncedKind kind) {
    return catalog.counting(new Moid(kind.moid()), null);
  }

  private Optional<OtherVersionObject> otherVersion(AnnouncedKind kind) {
    return counting(kind)
        .map(
            definition ->
                new OtherVersionObject(
                    kind.moid(),
                    announcements.devices(kind.moid()),
                    kind.ddfUrls(),
                    kind.firstSeenAt(),
                    definition));
  }

  private List<ManagedObject> objects(DeviceId device) {
    List<ManagedObject> announced = devices.details(device).objects();
    return announced == null ? List.of() : announced;
  }

  private static NodeDetails details(KnownInstance known, String path, KnownNode node) {
    return new NodeDetails(
        known.moid(), known.miid(), path, node.json(), node.withheld(), node.at(), node.source());
  }
}
