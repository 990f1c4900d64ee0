package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
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
    return of(target, preferred(target));
  }

  /** How a device is called, for people. */
  Calling calling(PushTarget target) {
    Optional<PushPreference> preference = preferred(target);
    return new Calling(
        of(target, preference),
        target.hasOwnOrder() ? PushOrder.OWN : PushOrder.DEFAULT,
        target.hasOwnOrder() ? null : preference.map(PushPreference::name).orElse(null));
  }

  /** Names of connection types with commas between; null for what is set for all. */
  String connections(PushTarget target) {
    return preferred(target)
        .map(PushPreference::connections)
        .filter(types -> !types.isEmpty())
        .map(types -> types.stream().map(ConnectionType::name).collect(Collectors.joining(",")))
        .orElse(null);
  }

  private Optional<PushPreference> preferred(PushTarget target) {
    return preferences.of(new DeviceId(target.device()));
  }

  private List<PushAddress> of(PushTarget target, Optional<PushPreference> preference) {
    List<PushAddress> known = addresses.of(target.device());
    return target.hasOwnOrder()
        ? known
        : preference.map(one -> one.ordered(known, PushAddress::channel)).orElse(known);
  }
}
