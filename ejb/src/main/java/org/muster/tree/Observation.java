package org.muster.tree;

import java.time.Instant;
import org.muster.protocol.ClientUri;
import org.muster.protocol.DeviceId;
import org.muster.protocol.NodeData;

/**
 * Something that a device sent of its tree.
 *
 * @param device which device
 * @param uri what it was asked for; null if it was asked for several things at once, and each item
 *     has to say which it is
 * @param data what it sent
 * @param cut whether no more than some levels of it were asked for, of one thing at least
 * @param source how it came
 * @param at when it came
 */
public record Observation(
    DeviceId device, ClientUri uri, NodeData data, boolean cut, NodeSource source, Instant at)
    implements TreeEvent {

  /** Of one thing that was asked for. */
  public Observation(DeviceId device, ClientUri uri, NodeData data, NodeSource source, Instant at) {
    this(device, uri, data, uri != null && uri.level().isPresent(), source, at);
  }

  /** Whether all instances of an object were asked for, whole. */
  boolean showsAllInstances() {
    return uri != null && uri.instance().equals("*") && uri.path().isEmpty() && !cut;
  }
}
