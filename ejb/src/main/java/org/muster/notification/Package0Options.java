package org.muster.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.muster.protocol.ConnectionType;

/** What a notification says on the wire that is not the same in all of them (TS §5.2.1). */
@Embeddable
class Package0Options {

  /** The NOTIFICATION-ID: 16 bits, counted for each device. */
  @Column(name = "notification_id")
  private int notificationId;

  @Column(name = "asks_objects")
  private boolean asksObjects;

  private String connections;

  /** For JPA only. */
  protected Package0Options() {}

  /**
   * @param connections names of types with commas between; null for what is set for all
   */
  Package0Options(int notificationId, boolean asksObjects, String connections) {
    this.notificationId = notificationId;
    this.asksObjects = asksObjects;
    this.connections = connections;
  }

  int notificationId() {
    return notificationId;
  }

  /** Whether the device is to announce its objects. */
  boolean asksObjects() {
    return asksObjects;
  }

  /** How it is to connect, best first; empty for what is set for all. */
  Optional<List<ConnectionType>> connections() {
    return Optional.ofNullable(connections)
        .map(text -> Arrays.stream(text.split(",")).map(ConnectionType::valueOf).toList());
  }

  Package0Options numbered(int newId) {
    return new Package0Options(newId, asksObjects, connections);
  }
}
