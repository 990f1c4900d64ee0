package org.muster.operator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * That somebody is signed in at the console, on any node: begins with a password, ends by signing
 * out or by the clock. Only the hash of its token is kept.
 */
@Entity
@Table(name = "operator_session")
class OperatorSession {

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @ManyToOne
  @JoinColumn(name = "operator_id")
  private Operator operator;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** For JPA only. */
  protected OperatorSession() {}

  OperatorSession(String tokenHash, Operator operator, Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.operator = operator;
    this.expiresAt = expiresAt;
  }

  Operator operator() {
    return operator;
  }

  boolean isValidAt(Instant now) {
    return now.isBefore(expiresAt);
  }
}
