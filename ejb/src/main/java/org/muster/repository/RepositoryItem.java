package org.muster.repository;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.muster.protocol.DeviceId;
import org.muster.protocol.NodeData;

/**
 * One content behind one token: deposited to be fetched, or a slot that waits for deliveries. Used
 * as often as it was said, then kept until it expires; renewed when the command it belongs to
 * travels again.
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

  @Column(name = "session_id")
  private Long sessionId;

  /** For JPA only. */
  protected RepositoryItem() {}

  private RepositoryItem(RepositoryTicket ticket, Purpose purpose, Binding binding) {
    this.token = ticket.token();
    this.purpose = purpose;
    this.expiresAt = ticket.expiresAt();
    this.device = binding.device() == null ? null : binding.device().value();
    this.target = binding.target() == null ? null : binding.target().text();
    this.uses = binding.uses();
    this.usesLeft = binding.uses();
    this.standing = binding.standing();
  }

  static RepositoryItem deposit(RepositoryTicket ticket, NodeData data, Binding binding) {
    RepositoryItem item = new RepositoryItem(ticket, Purpose.FETCH, binding);
    item.mediaType = data.mediaType();
    item.content = data.content();
    return item;
  }

  static RepositoryItem slot(RepositoryTicket ticket, Binding binding) {
    return new RepositoryItem(ticket, Purpose.DELIVER, binding);
  }

  String token() {
    return token;
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
  String target() {
    return target;
  }

  boolean isStanding() {
    return standing;
  }

  NodeData data() {
    return new NodeData(mediaType, content);
  }

  /** Whether it may be used for this, at this time. */
  boolean isOpenFor(Purpose wanted, Instant now) {
    return purpose == wanted && (standing || usesLeft > 0) && now.isBefore(expiresAt);
  }

  /** Whether a device may use it; one that does not say who it is has the token to show. */
  boolean isFor(DeviceId caller) {
    return device == null || caller == null || device.equals(caller.value());
  }

  void use(Instant now) {
    usedAt = now;
    usesLeft = standing ? usesLeft : usesLeft - 1;
  }

  void delivered(NodeData data, Instant now) {
    mediaType = data.mediaType();
    content = data.content();
    use(now);
  }
}
