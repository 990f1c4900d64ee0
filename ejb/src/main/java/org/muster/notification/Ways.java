package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.preference.PreferenceBook;
import org.muster.preference.PushPreference;
import org.muster.protocol.ConnectionType;
import org.muster.protocol.DeviceId;

/** Which ways lead to a device, and in which order they are taken. */
@Dependent
class Ways {

  @Inject private PushAddresses addresses;
  @Inject private PreferenceBook preferences;

  /** The ways to a device, in the order in which they are taken; may be none. */
  List<PushAddress> of(PushTarget target) {
    return ordered(target, addresses.of(target.device()), preferred(target));
  }

  /** How many devices are called, by DevID; a thousand at most. */
  Map<String, Course> of(Collection<PushTarget> targets) {
    List<String> devices = targets.stream().map(PushTarget::device).toList();
    Map<String, List<PushAddress>> known = devices.isEmpty() ? Map.of() : addresses.of(devices);
    Map<String, PushPreference> preferred = preferences.of(devices);
    return targets.stream()
        .collect(
            Collectors.toMap(
                PushTarget::device,
                target ->
                    course(
                        target,
                        known.getOrDefault(target.device(), List.of()),
                        Optional.ofNullable(preferred.get(target.device())))));
  }

  /** How a device is called, for people. */
  Calling calling(PushTarget target) {
    Optional<PushPreference> preference = preferred(target);
    return new Calling(
        ordered(target, addresses.of(target.device()), preference),
        target.hasOwnOrder() ? PushOrder.OWN : PushOrder.DEFAULT,
        target.hasOwnOrder() ? null : preference.map(PushPreference::name).orElse(null));
  }

  private Optional<PushPreference> preferred(PushTarget target) {
    return preferences.of(new DeviceId(target.device()));
  }

  private static Course course(
      PushTarget target, List<PushAddress> known, Optional<PushPreference> preference) {
    String connections =
        preference
            .map(PushPreference::connections)
            .filter(types -> !types.isEmpty())
            .map(types -> types.stream().map(ConnectionType::name).collect(Collectors.joining(",")))
            .orElse(null);
    return new Course(ordered(target, known, preference), connections);
  }

  private static List<PushAddress> ordered(
      PushTarget target, List<PushAddress> known, Optional<PushPreference> preference) {
    return target.hasOwnOrder()
        ? known
        : preference.map(one -> one.ordered(known, PushAddress::channel)).orElse(known);
  }
}
