package org.muster.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

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

  /** By which it is found whose it is, if the device has registered it; null otherwise. */
  private String registration;

  @Column(name = "added_at")
  private Instant addedAt;

  /** For JPA only. */
  protected PushAddressRow() {}

  PushAddressRow(long id, String device, PushAddress address, int position, Instant now) {
    this.id = id;
    this.device = device;
    this.channel = address.channel();
    this.position = position;
    this.source = address.source();
    this.addedAt = now;
    move(address.address());
  }

  /** It is somewhere else from now on. */
  final void move(String where) {
    address = where;
    registration = isFrom(AddressSource.REGISTRATION) ? fingerprint(where) : null;
  }

  /** Of any length an address may have, a text that an index takes. */
  static String fingerprint(String address) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(address.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
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

  boolean isAt(String where) {
    return address.equals(where);
  }

  boolean is(String gateway, String where) {
    return channel.equals(gateway) && address.equals(where);
  }

  PushAddress shown() {
    return new PushAddress(channel, address, source);
  }
}
