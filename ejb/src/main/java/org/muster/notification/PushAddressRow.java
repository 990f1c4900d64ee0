package org.muster.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One push address of a device. Kept until another takes its place, or a gateway says it is gone.
 */
@Entity
@Table(name = "push_address")
class PushAddressRow {

  @Id private long id;

  private String device;

  private String channel;

  private String address;

  private int position;

  @Enumerated(EnumType.STRING)
  private AddressSource source;

  @Column(name = "added_at")
  private Instant addedAt;

  /** For JPA only. */
  protected PushAddressRow() {}

  PushAddressRow(long id, String device, PushAddress address, int position, Instant now) {
    this.id = id;
    this.device = device;
    this.channel = address.channel();
    this.address = address.address();
    this.position = position;
    this.source = address.source();
    this.addedAt = now;
  }

  String device() {
    return device;
  }

  int position() {
    return position;
  }

  boolean isFrom(AddressSource wanted) {
    return source == wanted;
  }

  boolean isOf(String gateway) {
    return channel.equals(gateway);
  }

  boolean is(String gateway, String where) {
    return channel.equals(gateway) && address.equals(where);
  }

  PushAddress shown() {
    return new PushAddress(channel, address, source);
  }
}
