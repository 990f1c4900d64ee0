package org.muster.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What signs the notifications of a device, and counts them. It is the lock under which there is
 * one outstanding notification at most. Lives from the device's first push address on.
 */
@Entity
@Table(name = "push_target")
class PushTarget {

  private static final int LAST_ID = 0xFFFF;

  @Id private String device;

  private byte[] secret;

  @Column(name = "auth_data")
  private byte[] authData;

  @Column(name = "last_notification_id")
  private int lastNotificationId;

  private Long outstanding;

  @Column(name = "own_order")
  private boolean ownOrder;

  /** For JPA only. */
  protected PushTarget() {}

  PushTarget(String device) {
    this.device = device;
  }

  String device() {
    return device;
  }

  /** Null if the server does not know it: then notifications bear no digest. */
  byte[] sealedSecret() {
    return secret;
  }

  byte[] sealedAuthData() {
    return authData;
  }

  /** The latest notification, which may be over; null if there was none. */
  Long outstanding() {
    return outstanding;
  }

  /** Whether the order of its addresses counts before that of its group or model. */
  boolean hasOwnOrder() {
    return ownOrder;
  }

  void orders(PushOrder wanted) {
    ownOrder = wanted == PushOrder.OWN;
  }

  void protect(byte[] sealedSecret, byte[] sealedAuthData) {
    secret = sealedSecret;
    authData = sealedAuthData;
  }

  /** 1 to 65535 and round again; 0 is never used, so that it can mean "none" to a client. */
  int nextNotificationId() {
    lastNotificationId = lastNotificationId == LAST_ID ? 1 : lastNotificationId + 1;
    return lastNotificationId;
  }

  void await(long notification) {
    outstanding = notification;
  }
}
