package org.muster.simulator.tree;

import java.util.ArrayList;
import java.util.List;

/** Finds the nodes a ClientURI leads to, as TS §11.3 tells a client to. */
final class Resolution {

  private final ClientUri uri;

  Resolution(ClientUri uri) {
    this.uri = uri;
  }

  /** At least one node, and exactly one when the URI has no wildcard. */
  List<Located> in(ManagedObject object) throws TreeFault {
    List<Located> found = instancesOf(object);
    for (Step step : uri.path()) {
      List<Located> next = new ArrayList<>();
      for (Located parent : found) {
        next.addAll(childrenOf(parent, step));
      }
      found = next;
    }
    if (found.isEmpty()) {
      throw TreeFault.notFound("nothing there");
    }
    return found;
  }

  private List<Located> instancesOf(ManagedObject object) throws TreeFault {
    List<Located> all = new ArrayList<>();
    for (Instance instance : object.instances().values()) {
      Step step = uri.instance();
      if (!(step instanceof Step.Named named) || named.name().equals(instance.miid())) {
        all.add(new Located(object.moid(), instance, List.of(), instance.root()));
      }
    }
    return uri.instance() instanceof Step.Only ? atMostOne(all) : selected(all, uri.instance());
  }

  private List<Located> childrenOf(Located parent, Step step) throws TreeFault {
    List<Located> all = new ArrayList<>();
    if (parent.node() instanceof Interior interior) {
      interior
          .children()
          .forEach(
              (name, child) -> {
                if (isMeant(step, name, interior) && !child.access().isEmpty()) {
                  all.add(parent.child(name, child));
                }
              });
    }
    return selected(all, step);
  }

  /** Only un-named nodes are found without their name (TS §11.1). */
  private static boolean isMeant(Step step, String name, Interior parent) {
    return step instanceof Step.Named named
        ? named.name().equals(name)
        : !parent.definition().names(name);
  }

  private List<Located> selected(List<Located> all, Step step) throws TreeFault {
    if (!(step instanceof Step.Placeholder placeholder)) {
      return all;
    }
    List<Located> fitting = new ArrayList<>(all);
    for (Condition condition : uri.query().conditions()) {
      if (condition.letter().equals(placeholder.letter())) {
        fitting.removeIf(located -> !condition.holdsFor(located.node()));
      }
    }
    return atMostOne(fitting);
  }

  private static List<Located> atMostOne(List<Located> found) throws TreeFault {
    if (found.size() > 1) {
      throw TreeFault.notFound("not one but " + found.size());
    }
    return found;
  }
}
