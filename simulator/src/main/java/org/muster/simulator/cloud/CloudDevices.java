package org.muster.simulator.cloud;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.wire.Notification;
import org.muster.simulator.wire.UnreadablePackage;

/** Which devices are registered under which ids, and how messages reach them. */
final class CloudDevices {

  private final Map<String, VirtualDevice> devices = new ConcurrentHashMap<>();
  private final Map<String, String> canonical = new ConcurrentHashMap<>();
  private final AtomicInteger unreadable = new AtomicInteger();
  private final Executor sessions;

  CloudDevices(Executor sessions) {
    this.sessions = sessions;
  }

  /** Another id each time, as clouds give them. */
  String register(VirtualDevice device) {
    UUID half = UUID.randomUUID();
    String id = half.toString().substring(0, 13) + ":APA91b" + UUID.randomUUID() + half;
    devices.put(id, device);
    return id;
  }

  /** Another id for the same device; messages to the old one reach it all the same. */
  String rename(String id) {
    String renamed = register(devices.get(id));
    canonical.put(id, renamed);
    return renamed;
  }

  /** The id that is to be used; null if it is the same. */
  String canonical(String id) {
    return canonical.get(id);
  }

  void drop(String id) {
    devices.remove(id);
  }

  boolean knows(String id) {
    return devices.containsKey(id);
  }

  int unreadable() {
    return unreadable.get();
  }

  /** The application on the device takes the notification out of the message, or drops it. */
  void deliver(String id, String sms) {
    try {
      VirtualDevice device = devices.get(id);
      Optional<Notification> heeded = device.heed(Base64.getDecoder().decode(sms));
      heeded.ifPresent(notification -> sessions.execute(() -> device.answer(notification)));
    } catch (UnreadablePackage | IllegalArgumentException e) {
      unreadable.incrementAndGet();
    }
  }
}
