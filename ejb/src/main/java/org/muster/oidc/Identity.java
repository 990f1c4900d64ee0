package org.muster.oidc;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Whose account an identity is; made at its first sign-in, gone with the account. */
@Entity
@Table(name = "operator_identity")
class Identity {

  @EmbeddedId private IdentityKey key;

  @Column(name = "operator_id")
  private long operator;

  /** For JPA only. */
  protected Identity() {}

  Identity(IdentityKey key, long operator) {
    this.key = key;
    this.operator = operator;
  }

  long operator() {
    return operator;
  }
}
