package org.muster.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Where and how a device is woken. Lives as long as the device has a push address; counts its
 * notifications, and is the lock under which there is one outstanding notification at most.
 */
@Entity
@Table(name = "push_target")
class PushTarget {

  private static final int LAST_ID = 0xFFFF;

  @Id private String device;

  private String channel;

  private String address;

  private byte[] secret;

  @Column(name = "auth_data")
  private byte[] authData;

  @Column(name = "last_notification_id")
  private int lastNotificationId;

  private Long outstanding;

  /** For JPA only. */
  protected PushTarget() {}

  PushTarget(String device) {
    this.device = device;
  }

  String device() {
    return device;
  }

  String channel() {
    return channel;
  }

  String address() {
    return address;
  }

  byte[] sealedSecret() {
    return secret;
  }

  byte[] sealedAuthData() {
    return authData;
  }

  Long outstanding() {
    return outstanding;
  }

  void redirect(String newChannel, String newAddress) {
    channel = newChannel;
    address = newAddress;
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

  void release() {
    outstanding = null;
  }

  /** Forgets the outstanding notification, if it is this one. */
  void release(long notification) {
    if (outstanding != null && outstanding == notification) {
      outstanding = null;
    }
  }
}
