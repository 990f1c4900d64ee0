package org.muster.model;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Moid;
import org.muster.protocol.NodeData;
import org.muster.protocol.ServerUri;

/**
 * What is known of a device and of what it is to fetch, for whoever holds commands against it; it
 * is looked up when it is asked for.
 *
 * @param ddfUrls where the device says that the definitions of its objects are
 * @param instanceCount how many instances of an object the device is known to have
 * @param presences whether the device has a node
 * @param contents what the device will be given; empty if it is not here, or too large to be looked
 *     at
 */
public record DeviceFacts(
    Map<Moid, String> ddfUrls,
    ToIntFunction<Moid> instanceCount,
    Function<ClientUri, Presence> presences,
    Function<ServerUri, Optional<NodeData>> contents) {

  /** Keeps its own copy. */
  public DeviceFacts {
    ddfUrls = Map.copyOf(ddfUrls);
  }

  int instances(Moid moid) {
    return instanceCount.applyAsInt(moid);
  }

  Presence presence(ClientUri uri) {
    return presences.apply(uri);
  }

  Optional<NodeData> content(ServerUri source) {
    return contents.apply(source);
  }
}
