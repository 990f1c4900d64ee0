package org.muster.notification;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How often something happened with a gateway in an hour. */
@Entity
@Table(name = "push_tally")
class Tally {

  @EmbeddedId private TallyKey key;

  private long counted;

  /** For JPA only. */
  protected Tally() {}

  Tally(TallyKey key) {
    this.key = key;
  }

  void add(int more) {
    counted += more;
  }
}
