package org.muster.tree;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.protocol.Command;
import org.muster.protocol.DeviceId;
import org.muster.protocol.ManagedObject;
import org.muster.protocol.Moid;

/**
 * The door for who may do what on a device, as its Delegation Access Control object says (TS §10,
 * §12.3). Where that was not read yet, or the device has none, nothing is known to be forbidden.
 */
@Stateless
public class DeviceRights {

  /** The access-control object. */
  public static final Moid OBJECT = new Moid("urn:oma:mo:oma-dm-dacmo:1.0");

  @Inject private KnownInstances instances;
  @Inject private DeviceRegistry devices;
  @Inject private TreeConfig config;

  /** The entries of a device's access-control object; empty if nothing is known of it. */
  public List<AccessRight> entries(DeviceId device) {
    return known(device).stream().map(AccessEntry::right).toList();
  }

  /**
   * What this server may do at the known nodes of an object, and at those above them, by instance
   * and path.
   *
   * @param instance null for all instances
   * @param path the sub-tree, which is shown although nothing is known of it; empty for all of it
   * @param page after {@code instance/path}
   */
  public Page<EffectiveRight> effective(
      DeviceId device, Moid object, String instance, String path, PageRequest page) {
    AccessRights rights = rights(device);
    List<String> nodes =
        nodes(device, object, instance, path).stream()
            .filter(node -> page.after() == null || node.compareTo(page.after()) > 0)
            .limit(page.rows())
            .toList();
    return Page.of(nodes, page.limit(), node -> node, node -> effective(rights, object, node));
  }

  /** Why commands will be refused by the device (403), as far as its rights are known. */
  public List<String> warnings(DeviceId device, List<Command> commands) {
    AccessRights rights = rights(device);
    return commands.stream().flatMap(command -> rights.warning(command).stream()).toList();
  }

  /**
   * Why a new instance of an object will be refused (403): a device announces every object that
   * this server was given at the bootstrap (TS §5.2.2). Empty if it will not, or nothing is known.
   */
  public Optional<String> creationWarning(DeviceId device, Moid object) {
    List<ManagedObject> announced = devices.details(device).objects();
    return announced == null || announced.stream().anyMatch(one -> one.moid().equals(object))
        ? Optional.empty()
        : Optional.of(
            "The device will refuse a new instance of "
                + object
                + " (403): it does not announce this object to this server.");
  }

  /** Why a delegation will be refused (403); empty if it will not, or nothing is known. */
  public Optional<String> delegationWarning(DeviceId device, Delegation wanted) {
    return rights(device).warning(wanted);
  }

  /** What is known of the right that a command lacked which was refused (403). */
  public Optional<String> explanation(DeviceId device, Command command) {
    return rights(device).explanation(command);
  }

  /** How a right is taken away where its entry cannot be deleted: by granting nothing. */
  public Optional<RightChange> empty(DeviceId device, Delegation wanted) {
    Map<String, KnownNode> nodes = new HashMap<>();
    instances.of(device.value(), OBJECT.value()).forEach(one -> nodes.putAll(one.nodes("")));
    return new DelegationPlan(nodes, wanted).mask(0);
  }

  private AccessRights rights(DeviceId device) {
    return new AccessRights(known(device), config.serverId);
  }

  private List<AccessEntry> known(DeviceId device) {
    return instances.of(device.value(), OBJECT.value()).stream()
        .flatMap(one -> AccessEntry.in(one.nodes("")).stream())
        .toList();
  }

  /** Each as {@code instance/path}, in order. */
  private Collection<String> nodes(DeviceId device, Moid object, String instance, String path) {
    Map<String, Collection<String>> paths = new TreeMap<>();
    instances.of(device.value(), object.value()).stream()
        .filter(one -> instance == null || one.miid().equals(instance))
        .forEach(
            one ->
                paths
                    .computeIfAbsent(one.miid(), any -> new TreeSet<>())
                    .addAll(one.nodes(path).keySet()));
    entries(device).stream()
        .filter(right -> right.object().equals(object.value()))
        .filter(right -> instance == null || right.instance().equals(instance))
        .forEach(right -> paths.computeIfAbsent(right.instance(), any -> new TreeSet<>()));
    if (instance != null) {
      paths.computeIfAbsent(instance, any -> new TreeSet<>());
    }
    Collection<String> nodes = new TreeSet<>();
    paths.forEach((miid, known) -> addWithParents(nodes, miid, path, known));
    return nodes;
  }

  private static void addWithParents(
      Collection<String> nodes, String miid, String path, Collection<String> known) {
    nodes.add(miid + "/" + path);
    for (String node : known) {
      for (String up = node; up.length() > path.length(); up = parent(up)) {
        nodes.add(miid + "/" + up);
      }
    }
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static EffectiveRight effective(AccessRights rights, Moid object, String node) {
    int slash = node.indexOf('/');
    return rights.effective(object.value(), node.substring(0, slash), node.substring(slash + 1));
  }
}
