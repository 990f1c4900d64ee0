package org.muster.simulator.rights;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.muster.simulator.factory.FactoryObjects;
import org.muster.simulator.tree.Access;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.DeviceTree;
import org.muster.simulator.tree.Located;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.tree.Reading;
import org.muster.simulator.tree.TreeFault;

/**
 * The tree of a device as its server sees it (TS §10). A device without access control grants
 * everything.
 */
public final class ServerView {

  private final DeviceTree tree;
  private final Optional<AccessControl> control;
  private final Queue<String> changedRights = new ConcurrentLinkedQueue<>();

  private ServerView(DeviceTree tree, Optional<AccessControl> control) {
    this.tree = tree;
    this.control = control;
  }

  /**
   * @param tree what the device holds
   * @return a view that only the descriptions of the objects limit
   */
  public static ServerView unlimited(DeviceTree tree) {
    return new ServerView(tree, Optional.empty());
  }

  /**
   * @param tree what the device holds, with an access control object and the server's account
   * @param serverId SrvID of the server
   * @return what these nodes leave to the server
   */
  public static ServerView of(DeviceTree tree, String serverId) {
    return new ServerView(tree, Optional.of(new AccessControl(tree, serverId)));
  }

  /**
   * @return all that the device holds, for its own hand
   */
  public DeviceTree tree() {
    return tree;
  }

  /**
   * What the server is told of in Package#1: objects it listed in its bootstrap, instances it has
   * any right in (TS §4.2).
   *
   * @return objects with instances left out
   */
  public List<ManagedObject> announced() {
    return control.map(this::announced).orElseGet(tree::objects);
  }

  private List<ManagedObject> announced(AccessControl rights) {
    List<ManagedObject> announced = new ArrayList<>();
    for (ManagedObject object : tree.objects()) {
      if (rights.isDeclared(object.moid())) {
        announced.add(object.only(miid -> rights.grantsAnything(object.moid(), miid)));
      }
    }
    return announced;
  }

  /**
   * Reads.
   *
   * @param uri the address
   * @return what is there
   * @throws TreeFault 403 or 404
   */
  public Reading read(ClientUri uri) throws TreeFault {
    requireOnAll(Right.READ, uri, tree.find(uri));
    return tree.read(uri);
  }

  /**
   * Writes, or makes what is not there.
   *
   * @param uri the address
   * @param content the node's content
   * @return the address written to
   * @throws TreeFault 403, 404 or 415
   */
  public String write(ClientUri uri, JsonValue content) throws TreeFault {
    if (control.isEmpty()) {
      return tree.write(uri, content);
    }
    boolean makes = !isThere(uri);
    if (makes && uri.isRoot()) {
      control.get().requireDeclared(uri.moid());
    } else {
      requireForWriting(uri, content, makes);
    }
    String written = tree.write(uri, content);
    if (makes && uri.isRoot()) {
      made(written);
    }
    return written;
  }

  private void requireForWriting(ClientUri uri, JsonValue content, boolean makes) throws TreeFault {
    for (Located located : tree.find(makes ? uri.parent() : uri)) {
      List<String> path = new ArrayList<>(located.path());
      if (makes) {
        uri.name().ifPresent(path::add);
      }
      if (uri.moid().equals(FactoryObjects.ACCESS_CONTROL)) {
        new Delegation(control.get(), path).check(content);
      } else {
        control.get().require(Right.WRITE, uri.moid(), located.instance().miid(), path);
      }
    }
  }

  private boolean isThere(ClientUri uri) throws TreeFault {
    try {
      return !tree.find(uri).isEmpty();
    } catch (TreeFault absent) {
      if (absent.status() != TreeFault.NOT_FOUND) {
        throw absent;
      }
      return false;
    }
  }

  /**
   * Makes an instance under a name the device chooses; whoever listed the object in its bootstrap
   * may, and has every right in it.
   *
   * @param moid the kind
   * @param rootName the name of its root node
   * @param content the root's content
   * @return the address of the new instance
   * @throws TreeFault 403, 404 or 415
   */
  public String create(String moid, String rootName, JsonValue content) throws TreeFault {
    requireDeclared(moid);
    String written = tree.create(moid, rootName, content);
    made(written);
    return written;
  }

  private void made(String root) throws TreeFault {
    if (control.isPresent()) {
      Located instance = tree.find(ClientUri.parse(root)).get(0);
      changedRights.add(control.get().made(instance.moid(), instance.instance().miid()));
    }
  }

  /**
   * Removes nodes with all below them.
   *
   * @param uri their address
   * @return the addresses removed
   * @throws TreeFault 403, 404 or 405
   */
  public List<String> delete(ClientUri uri) throws TreeFault {
    List<Located> found = tree.find(uri);
    requireOnAll(Right.WRITE, uri, found);
    List<String> removed = tree.delete(uri);
    for (Located located : control.isPresent() && uri.isRoot() ? found : List.<Located>of()) {
      changedRights.add(control.get().removed(located.moid(), located.instance().miid()));
    }
    return removed;
  }

  /**
   * Asks whether the server may speak of a kind of object at all.
   *
   * @param moid the kind
   * @throws TreeFault 403 when it did not list it in its bootstrap
   */
  public void requireDeclared(String moid) throws TreeFault {
    if (control.isPresent()) {
      control.get().requireDeclared(moid);
    }
  }

  /**
   * The rights that came and went with instances since this was last asked.
   *
   * @return their addresses; each is told once
   */
  public List<String> changedRights() {
    List<String> changed = new ArrayList<>();
    for (String uri = changedRights.poll(); uri != null; uri = changedRights.poll()) {
      changed.add(uri);
    }
    return changed;
  }

  /**
   * Finds a node to run.
   *
   * @param uri its address
   * @return the one node there
   * @throws TreeFault 403, 404, or 405 when it cannot be run
   */
  public Located executable(ClientUri uri) throws TreeFault {
    List<Located> found = tree.find(uri);
    if (found.size() != 1 || !found.get(0).node().allows(Access.EXEC)) {
      throw TreeFault.notAllowed("not executable");
    }
    requireOnAll(Right.EXECUTE, uri, found);
    return found.get(0);
  }

  private void requireOnAll(Right right, ClientUri uri, List<Located> found) throws TreeFault {
    if (control.isEmpty()) {
      return;
    }
    boolean delegates = right == Right.WRITE && uri.moid().equals(FactoryObjects.ACCESS_CONTROL);
    for (Located located : found) {
      if (delegates) {
        new Delegation(control.get(), located.path()).checkRemoval();
      } else {
        control.get().require(right, uri.moid(), located.instance().miid(), located.path());
      }
    }
  }
}
