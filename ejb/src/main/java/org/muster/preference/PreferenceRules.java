package org.muster.preference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.muster.device.GroupName;
import org.muster.kernel.Refusal;
import org.muster.protocol.ConnectionType;

/** What a preference must be like, so that it fails when it is given and not when it is used. */
final class PreferenceRules {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final int MOST_CHANNELS = 20;
  private static final int LONGEST = 255;
  private static final Pattern TEXT = Pattern.compile("(?=.*\\S)\\P{Cntrl}{1," + LONGEST + "}");

  private PreferenceRules() {}

  /**
   * @param gateways the names of those that there are
   * @throws Refusal invalid; names the member
   */
  static void check(PushPreference wanted, Set<String> gateways) {
    if (!NAME.matcher(wanted.name()).matches()) {
      throw Refusal.invalid("name", "name must be 1 to 63 lower-case letters, digits and hyphens.");
    }
    checkSubject(wanted);
    checkChannels(wanted.channels(), gateways);
    checkConnections(wanted.connections());
    if (wanted.channels().isEmpty() && wanted.connections().isEmpty()) {
      throw Refusal.invalid("channels", "It says nothing: give channels, connections, or both.");
    }
  }

  private static void checkSubject(PushPreference wanted) {
    if ((wanted.group() == null) == (wanted.model() == null)) {
      throw Refusal.invalid("group", "Give either a group or a model, and not both.");
    }
    if (wanted.isOfGroup()) {
      if (wanted.manufacturer() != null) {
        throw Refusal.invalid("manufacturer", "A manufacturer goes with a model, not a group.");
      }
      if (!GroupName.checked(wanted.group()).equals(wanted.group())) {
        throw Refusal.invalid("group", "group must not begin or end with a blank.");
      }
    }
    checkLength("model", wanted.model());
    checkLength("manufacturer", wanted.manufacturer());
  }

  private static void checkLength(String member, String text) {
    if (text != null && !TEXT.matcher(text).matches()) {
      throw Refusal.invalid(
          member,
          member + " must have 1 to " + LONGEST + " characters, and no control characters.");
    }
  }

  private static void checkChannels(List<String> channels, Set<String> gateways) {
    if (channels.size() > MOST_CHANNELS || new HashSet<>(channels).size() < channels.size()) {
      throw Refusal.invalid(
          "channels", "channels must be at most " + MOST_CHANNELS + " gateways, each once.");
    }
    channels.stream()
        .filter(name -> !gateways.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw Refusal.invalid(
                  "channels",
                  "There is no gateway \""
                      + name
                      + "\"; there are "
                      + String.join(", ", gateways.stream().sorted().toList())
                      + ".");
            });
  }

  /** As the protocol has them (TS §5.2.1). */
  private static void checkConnections(List<ConnectionType> connections) {
    int any = connections.indexOf(ConnectionType.ANY);
    boolean anyIsLast = any < 0 || any == connections.size() - 1;
    if (!anyIsLast || new HashSet<>(connections).size() < connections.size()) {
      throw Refusal.invalid(
          "connections", "connections must have each type once, and ANY only as the last.");
    }
  }
}
