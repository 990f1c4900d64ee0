package org.muster.tree;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a kind of object was announced once, with this address of its definition. */
@Entity
@Table(name = "announced_kind")
class AnnouncedKindRow {

  @EmbeddedId private Key key;

  @Column(name = "first_seen_at")
  private Instant firstSeenAt;

  /** For JPA only. */
  protected AnnouncedKindRow() {}

  /** Empty is the address of a definition that was not announced. */
  @Embeddable
  record Key(String moid, String ddf) {}
}
