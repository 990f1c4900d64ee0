package org.muster.repository;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.muster.protocol.ClientUri;
import org.muster.protocol.DeviceId;

/**
 * One content behind one token: deposited to be fetched, or a slot that waits for deliveries. Used
 * as often as it was said, then kept until it expires; renewed when the command it belongs to
 * travels again. A small content is in here, sealed; a large one is a file, of which this knows the
 * id.
 */
@Entity
@Table(name = "repository_item")
class RepositoryItem {

  enum Purpose {
    /** Holds what a device fetches. */
    FETCH,
    /** Waits for what a device delivers. */
    DELIVER
  }

  @Id private String token;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Column(name = "media_type")
  private String mediaType;

  private byte[] content;

  private boolean sealed;

  @Column(name = "content_id")
  private Long contentId;

  private String name;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  private String device;

  private String target;

  private int uses;

  @Column(name = "uses_left")
  private int usesLeft;

  private boolean standing;

  private boolean typed;

  @Column(name = "session_id")
  private Long sessionId;

  /** For JPA only. */
  protected RepositoryItem() {}

  RepositoryItem(RepositoryTicket ticket, Purpose purpose, Binding binding) {
    this.token = ticket.token();
    this.purpose = purpose;
    this.expiresAt = ticket.expiresAt();
    this.device = binding.device() == null ? null : binding.device().value();
    this.target = binding.target() == null ? null : binding.target().text();
    this.uses = binding.uses();
    this.usesLeft = binding.uses();
    this.standing = binding.standing();
    this.typed = binding.typed();
  }

  String token() {
    return token;
  }

  /** Null while a slot has nothing. */
  String mediaType() {
    return mediaType;
  }

  /** The bytes in this row, as they are kept; null if there are none. */
  byte[] kept() {
    return content;
  }

  /** Whether the bytes in this row are sealed; those of older servers are not. */
  boolean isSealed() {
    return sealed;
  }

  /** The id of a large content; null if it is a small one, or none. */
  Long file() {
    return contentId;
  }

  /** What a file is called; null if that was not said. */
  String name() {
    return name;
  }

  /** The only device that may use it; null while it is bound to none. */
  String device() {
    return device;
  }

  /** The session that its command travelled in last; null before it did. */
  Long sessionId() {
    return sessionId;
  }

  /** The node that the content belongs to; null if that is not said. */
  ClientUri target() {
    return target == null ? null : ClientUri.parse(target);
  }

  boolean isStanding() {
    return standing;
  }

  /** Whether its text says a JSON number or truth value. */
  boolean isTyped() {
    return typed;
  }

  boolean isDeposit() {
    return purpose == Purpose.FETCH;
  }

  int usesLeft() {
    return usesLeft;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  /** Whether it may be used for this, at this time. */
  boolean isOpenFor(Purpose wanted, Instant now) {
    return isOf(wanted, now) && (standing || usesLeft > 0);
  }

  /** Whether some of it may be had: a file that was used up can still be completed. */
  boolean isOffered(Instant now) {
    return isOpenFor(Purpose.FETCH, now) || isOf(Purpose.FETCH, now) && contentId != null;
  }

  /** Whether a device may use it; one that does not say who it is has the token to show. */
  boolean isFor(DeviceId caller) {
    return device == null || caller == null || device.equals(caller.value());
  }

  /** Holds a small content from now on. */
  void hold(String type, byte[] sealedBytes) {
    mediaType = type;
    content = sealedBytes;
    sealed = true;
    contentId = null;
  }

  /** Holds a large content from now on. */
  void holdFile(String type, long id, String filename) {
    mediaType = type;
    content = null;
    contentId = id;
    name = filename;
  }

  /** Something was delivered. */
  void use(Instant now) {
    usedAt = now;
    usesLeft = standing ? usesLeft : usesLeft - 1;
  }

  private boolean isOf(Purpose wanted, Instant now) {
    return purpose == wanted && now.isBefore(expiresAt);
  }
}
