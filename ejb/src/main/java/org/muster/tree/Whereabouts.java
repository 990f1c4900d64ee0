package org.muster.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.muster.model.Presence;
import org.muster.protocol.ClientUri;
import org.muster.protocol.DeviceId;
import org.muster.protocol.Moid;

/** Whether devices have nodes and instances, as far as they were seen. */
@Dependent
class Whereabouts {

  @Inject private KnownInstances instances;

  Presence of(DeviceId device, ClientUri uri) {
    if (uri.hasWildcard() || uri.hasPlaceholder()) {
      return Presence.UNKNOWN;
    }
    List<KnownInstance> known = instances.of(device.value(), uri.moid().value());
    return known.stream()
        .filter(one -> isMeant(one, uri.instance(), known.size()))
        .findFirst()
        .map(one -> presence(one, String.join("/", uri.path())))
        .orElse(Presence.UNKNOWN);
  }

  /** The instances of which a node is known. */
  int count(DeviceId device, Moid moid) {
    return (int)
        instances.of(device.value(), moid.value()).stream()
            .filter(one -> !one.nodes("").isEmpty())
            .count();
  }

  /** Only what was read completely, and is as it was, tells what is not there. */
  private static Presence presence(KnownInstance one, String path) {
    Map<String, KnownNode> all = one.nodes("");
    if (!one.nodes(path).isEmpty()) {
      return Presence.THERE;
    }
    boolean complete = one.validator() != null && all.size() < NodeDocument.MOST_NODES;
    return complete ? Presence.ABSENT : Presence.UNKNOWN;
  }

  /** The only instance may go without its name, on either side. */
  private static boolean isMeant(KnownInstance one, String instance, int ofObject) {
    return one.miid().equals(instance)
        || ofObject == 1 && (one.miid().isEmpty() || instance.isEmpty());
  }
}
