package org.muster.model;

import java.util.Map;
import java.util.Optional;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Moid;
import org.muster.protocol.NodeData;
import org.muster.protocol.ServerUri;

/** What is known of a device and of what it is to fetch, for whoever holds commands against it. */
public interface DeviceFacts {

  /** Where the device says that the definitions of its objects are. */
  Map<Moid, String> ddfUrls();

  /** How many instances of an object the device is known to have. */
  int instances(Moid moid);

  /** Whether the device has a node. */
  Presence presence(ClientUri uri);

  /** What the device will be given; empty if it is not here, or too large to be looked at. */
  Optional<NodeData> content(ServerUri source);
}
