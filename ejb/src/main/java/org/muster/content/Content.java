package org.muster.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One large content. Begun without anything in it, grown piece by piece, complete once its digest
 * is known, kept once it has an owner; without one it goes when nobody has touched it for a while.
 */
@Entity
@Table(name = "stored_content")
class Content {

  @Id private long id;

  private String owner;

  private long length;

  private String digest;

  @Column(name = "touched_at")
  private Instant touchedAt;

  /** For JPA only. */
  protected Content() {}

  Content(long id, Instant now) {
    this.id = id;
    this.touchedAt = now;
  }

  StoredContent details() {
    return new StoredContent(id, length, digest);
  }
}
