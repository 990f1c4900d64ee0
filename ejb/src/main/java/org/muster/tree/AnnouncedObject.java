package org.muster.tree;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That a device announces an object. */
@Entity
@Table(name = "announced_object")
class AnnouncedObject {

  @EmbeddedId private Key key;

  /** For JPA only. */
  protected AnnouncedObject() {}

  AnnouncedObject(String device, String moid) {
    this.key = new Key(device, moid);
  }

  @Embeddable
  record Key(String device, String moid) {}
}
