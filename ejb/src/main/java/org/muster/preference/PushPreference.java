package org.muster.preference;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.muster.protocol.ConnectionType;

/**
 * How devices of a group or a model are called.
 *
 * @param name what operators call it
 * @param group devices in this group; null if it is about a model
 * @param manufacturer devices of this manufacturer ({@code Man} of DevInfo); null for any
 * @param model devices of this model ({@code Mod} of DevInfo); null if it is about a group
 * @param channels names of gateways, best first; may be empty
 * @param connections how they should connect, best first; empty for what is set for all
 * @param changedAt null where it is to be kept
 */
public record PushPreference(
    String name,
    String group,
    String manufacturer,
    String model,
    List<String> channels,
    List<ConnectionType> connections,
    Instant changedAt) {

  /** Keeps its own copies. */
  public PushPreference {
    channels = List.copyOf(channels);
    connections = List.copyOf(connections);
  }

  boolean isOfGroup() {
    return group != null;
  }

  /** Of two that fit, the one that says more goes first: a group, a model of somebody, a model. */
  int rank() {
    if (isOfGroup()) {
      return 0;
    }
    return manufacturer == null ? 2 : 1;
  }

  /** Whether it is about a device. */
  boolean fits(Traits traits) {
    return isOfGroup()
        ? traits.groups().contains(group)
        : model.equalsIgnoreCase(traits.model())
            && (manufacturer == null || manufacturer.equalsIgnoreCase(traits.manufacturer()));
  }

  /**
   * Ways to a device in the order in which they are to be taken: as the channels are, then those of
   * which nothing is said; among each other they stay as they are.
   *
   * @param channel the name of the gateway of a way
   */
  public <T> List<T> ordered(List<T> ways, Function<T, String> channel) {
    return Stream.concat(
            channels.stream()
                .flatMap(name -> ways.stream().filter(way -> channel.apply(way).equals(name))),
            ways.stream().filter(way -> !channels.contains(channel.apply(way))))
        .toList();
  }
}
