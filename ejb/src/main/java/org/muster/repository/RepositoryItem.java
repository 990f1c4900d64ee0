package org.muster.repository;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.muster.protocol.NodeData;

/**
 * One content behind one token: deposited to be fetched, or a slot that waits for a delivery. Used
 * once, then kept until it expires; renewed when the command it belongs to travels again.
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

  /** For JPA only. */
  protected RepositoryItem() {}

  private RepositoryItem(String token, Purpose purpose, Instant expiresAt) {
    this.token = token;
    this.purpose = purpose;
    this.expiresAt = expiresAt;
  }

  static RepositoryItem deposit(String token, NodeData data, Instant expiresAt) {
    RepositoryItem item = new RepositoryItem(token, Purpose.FETCH, expiresAt);
    item.mediaType = data.mediaType();
    item.content = data.content();
    return item;
  }

  static RepositoryItem slot(String token, Instant expiresAt) {
    return new RepositoryItem(token, Purpose.DELIVER, expiresAt);
  }

  NodeData data() {
    return new NodeData(mediaType, content);
  }

  Instant expiresAt() {
    return expiresAt;
  }

  Instant usedAt() {
    return usedAt;
  }

  /** Whether it may be used for this, at this time. */
  boolean isOpenFor(Purpose wanted, Instant now) {
    return purpose == wanted && usedAt == null && now.isBefore(expiresAt);
  }

  void fetched(Instant now) {
    usedAt = now;
  }

  void delivered(NodeData data, Instant now) {
    mediaType = data.mediaType();
    content = data.content();
    usedAt = now;
  }
}
