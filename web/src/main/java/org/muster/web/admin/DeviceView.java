package org.muster.web.admin;

import java.time.Instant;
import java.util.List;
import org.muster.device.DeviceDetails;
import org.muster.notification.Calling;
import org.muster.notification.PushAddress;
import org.muster.protocol.ManagedObject;
import org.muster.protocol.Miid;

/**
 * A device as the API shows it.
 *
 * @param username the name that it signs in with; absent if it has no password
 * @param state how it stands with the server
 * @param groups those that it is in
 * @param push how it is woken; absent if it has no push address
 * @param objects what it announced; absent if it never did
 */
public record DeviceView(
    String id,
    String username,
    String state,
    Instant registeredAt,
    Instant lastContactAt,
    List<String> groups,
    Push push,
    List<AnnouncedObject> objects) {

  static DeviceView of(DeviceDetails device, String username, List<String> groups, Push push) {
    return new DeviceView(
        device.id(),
        username,
        device.state().name(),
        device.registeredAt(),
        device.lastContactAt(),
        groups == null ? List.of() : groups,
        push,
        device.objects() == null
            ? null
            : device.objects().stream().map(AnnouncedObject::of).toList());
  }

  /**
   * How a device is woken, without secrets.
   *
   * @param channel of the first address
   * @param address the first one
   * @param addresses all of them, in the order of preference; where one device is looked at, in the
   *     order in which they are taken
   * @param order OWN or DEFAULT; absent in lists
   * @param preference which one makes the order; absent if it is the device's own, if there is
   *     none, and in lists
   */
  public record Push(
      String channel,
      String address,
      List<PushAddressView> addresses,
      String order,
      String preference) {

    static Push of(Calling calling) {
      return of(calling.addresses(), calling.order().name(), calling.preference());
    }

    /** Null if there is no address. */
    static Push of(List<PushAddress> addresses) {
      return of(addresses, null, null);
    }

    private static Push of(List<PushAddress> addresses, String order, String preference) {
      return addresses == null || addresses.isEmpty()
          ? null
          : new Push(
              addresses.get(0).channel(),
              addresses.get(0).address(),
              addresses.stream().map(PushAddressView::of).toList(),
              order,
              preference);
    }
  }

  /** A management object that the device has (TS §7.2.1.1). */
  public record AnnouncedObject(String moid, String ddf, List<String> instances) {

    static AnnouncedObject of(ManagedObject object) {
      return new AnnouncedObject(
          object.moid().value(),
          object.ddf(),
          object.instances().stream().map(Miid::value).toList());
    }
  }
}
