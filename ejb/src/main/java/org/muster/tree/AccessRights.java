package org.muster.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.protocol.Command;

/**
 * What this server may do on a device, as the entries of its access-control object say (TS §10,
 * §12.3). The entry with the longest path decides; what a server has of its own and what everyone
 * has add up.
 */
final class AccessRights {

  private final List<AccessEntry> entries;
  private final String serverId;

  AccessRights(List<AccessEntry> entries, String serverId) {
    this.entries = entries;
    this.serverId = serverId;
  }

  /** Why the device will refuse a command; empty if it will not, or nothing is known. */
  Optional<String> warning(Command command) {
    return Touch.of(command, entries).stream()
        .flatMap(touch -> denied(touch).map(where -> warning(command, touch, where)).stream())
        .findFirst();
  }

  /**
   * Why the device will refuse to have a right granted or taken away, or why that should be thought
   * over; empty as above.
   */
  Optional<String> warning(Delegation wanted) {
    EffectiveRight there =
        effective(wanted.object().value(), wanted.instance().value(), wanted.path());
    if (there.known() && !there.granted().grants(AccessRight.DELEGATE)) {
      return Optional.of(
          "The device will refuse it (403): as far as is known, this server has no right to"
              + " delegate at "
              + wanted.place()
              + ".");
    }
    return givesUp(wanted)
        ? Optional.of(
            "This server gives up its own right to delegate at "
                + wanted.place()
                + ", and cannot take back what it is given there now.")
        : Optional.empty();
  }

  /** Whether this server is left without the right to delegate by what it is to be granted. */
  private boolean givesUp(Delegation wanted) {
    boolean ours = wanted.isFor(serverId) && wanted.mask() != 0;
    return ours
        && (wanted.mask() & AccessRight.DELEGATE) == 0
        && rights(nearest(wanted.object().value(), wanted.instance().value(), wanted.path()))
            .filter(right -> right.authority().equals(AccessRight.EVERYONE))
            .noneMatch(right -> right.grants(AccessRight.DELEGATE));
  }

  /** Why the device has refused a command (403), and what can be done; empty if it needs none. */
  Optional<String> explanation(Command command) {
    List<Touch> touches = Touch.of(command, entries);
    return touches.stream()
        .flatMap(touch -> denied(touch).map(where -> lacking(touch, where)).stream())
        .findFirst()
        .or(() -> touches.stream().findFirst().map(this::unexplained));
  }

  /** The right at one node. */
  EffectiveRight effective(String object, String instance, String node) {
    List<AccessEntry> nearest = nearest(object, instance, node);
    List<AccessRight> deciding = rights(nearest).filter(this::isOurs).toList();
    int mask = deciding.stream().mapToInt(AccessRight::mask).reduce(0, (one, two) -> one | two);
    return new EffectiveRight(
        object,
        instance,
        node,
        isKnown(object, instance),
        new AccessRight(object, instance, node, serverId, mask),
        deciding.isEmpty() ? rights(nearest).toList() : deciding);
  }

  /** A node that is touched and may not be; empty if there is none, as far as is known. */
  private Optional<EffectiveRight> denied(Touch touch) {
    List<String> instances =
        rights(entries)
            .filter(right -> right.object().equals(touch.object()))
            .map(AccessRight::instance)
            .filter(touch::means)
            .distinct()
            .toList();
    List<EffectiveRight> refusals =
        instances.stream().flatMap(instance -> denied(touch, instance).stream()).toList();
    boolean refused = touch.meansEveryInstance() || refusals.size() == instances.size();
    return refused ? refusals.stream().findFirst() : Optional.empty();
  }

  private Optional<EffectiveRight> denied(Touch touch, String instance) {
    List<String> nodes = new ArrayList<>(List.of(touch.node()));
    rights(entries)
        .filter(right -> right.object().equals(touch.object()))
        .filter(right -> right.instance().equals(instance))
        .flatMap(right -> touch.common(right.path()).stream())
        .distinct()
        .forEach(nodes::add);
    return nodes.stream()
        .map(node -> effective(touch.object(), instance, node))
        .filter(right -> !right.granted().grants(touch.right()))
        .findFirst();
  }

  private List<AccessEntry> nearest(String object, String instance, String node) {
    return AccessEntry.nearest(entries, object, instance, node);
  }

  private boolean isKnown(String object, String instance) {
    return rights(entries)
        .anyMatch(right -> right.object().equals(object) && right.instance().equals(instance));
  }

  private boolean isOurs(AccessRight right) {
    return right.authority().equals(AccessRight.EVERYONE) || right.authority().equals(serverId);
  }

  private static Stream<AccessRight> rights(List<AccessEntry> some) {
    return some.stream().map(AccessEntry::right);
  }

  private static String warning(Command command, Touch touch, EffectiveRight where) {
    return "The device will refuse "
        + command.name()
        + " of "
        + touch.uri()
        + " (403): as far as is known, this server has no right "
        + place(touch, where)
        + " to "
        + word(touch.right())
        + ".";
  }

  private String lacking(Touch touch, EffectiveRight where) {
    String granted =
        where.because().stream().map(AccessRight::told).collect(Collectors.joining("; "));
    String delegates =
        rights(nearest(where.object(), where.instance(), where.path()))
            .filter(right -> right.grants(AccessRight.DELEGATE) && !isOurs(right))
            .map(AccessRight::authority)
            .distinct()
            .collect(Collectors.joining(", "));
    return "The right to "
        + word(touch.right())
        + " "
        + place(touch, where)
        + " is missing: what is granted is "
        + (granted.isEmpty() ? "nothing" : granted)
        + ". "
        + (delegates.isEmpty() ? "Nobody else is known that" : "Have it delegated by " + delegates)
        + (delegates.isEmpty() ? " may delegate it." : ".");
  }

  private String unexplained(Touch touch) {
    String needed = "It needs the right to " + word(touch.right()) + " there; ";
    return rights(entries).anyMatch(right -> right.object().equals(touch.object()))
        ? needed + "by what was known it has it, so rights have changed: read them again."
        : needed + "who has it is not known: read " + DeviceRights.OBJECT + "// of the device.";
  }

  private static String place(Touch touch, EffectiveRight where) {
    boolean itself =
        where.object().equals(touch.uri().moid().value()) && where.path().equals(touch.node());
    return itself ? "there" : "at " + where.object() + "/" + where.instance() + "/" + where.path();
  }

  private static String word(int right) {
    return new AccessRight("", "", "", "", right).words().get(0);
  }
}
