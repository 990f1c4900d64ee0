package org.muster.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.MalformedException;
import org.muster.protocol.NodeData;
import org.muster.protocol.ObjectItem;
import org.muster.protocol.codec.ObjectDataReader;

/**
 * What a delivery of several addresses is silent about: a 200 says that something was delivered,
 * and not that all of it was (TS §5.3).
 */
final class Undelivered {

  private Undelivered() {}

  /**
   * Which of the addresses did not come, in words; empty if all did, or it cannot be told.
   *
   * @param came what was delivered; null if it is not known
   */
  static Optional<String> of(Command command, NodeData came) {
    List<ClientUri> asked = Observed.asked(command);
    boolean several = asked.size() > 1 && asked.stream().allMatch(Undelivered::isPlain);
    return several && came != null && came.isJson()
        ? places(came).flatMap(places -> missing(asked, places))
        : Optional.empty();
  }

  private static Optional<String> missing(List<ClientUri> asked, List<ClientUri> came) {
    String missing =
        asked.stream()
            .filter(uri -> came.stream().noneMatch(place -> shows(place, uri)))
            .map(uri -> uri.withoutQuery().text())
            .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("The device delivered nothing of " + missing + ".");
  }

  /** Where the items belong; empty if one of them does not say. */
  private static Optional<List<ClientUri>> places(NodeData came) {
    try {
      List<ObjectItem> items = ObjectDataReader.read(came.content());
      return items.stream().anyMatch(item -> item.uri() == null)
          ? Optional.empty()
          : Optional.of(items.stream().map(ObjectItem::uri).toList());
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  /** A node is shown by itself or by one above it; the only instance may go without its name. */
  private static boolean shows(ClientUri place, ClientUri asked) {
    boolean sameInstance =
        place.instance().equals(asked.instance())
            || place.instance().isEmpty()
            || asked.instance().isEmpty();
    int depth = place.path().size();
    return place.moid().equals(asked.moid())
        && sameInstance
        && depth <= asked.path().size()
        && NodeNames.mayBeTheSame(place.path(), asked.path().subList(0, depth));
  }

  private static boolean isPlain(ClientUri uri) {
    return !uri.hasWildcard() && !uri.hasPlaceholder();
  }
}
