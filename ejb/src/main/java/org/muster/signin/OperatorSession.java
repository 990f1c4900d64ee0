package org.muster.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * That somebody is signed in at the console, on any node: begins with a password, ends by signing
 * out, by the clock, by silence, or with the password. Only the hash of its token is kept.
 */
@Entity
@Table(name = "operator_session")
class OperatorSession {

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  private long id;

  @Column(name = "operator_id")
  private long operator;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private String address;

  private String agent;

  /** For JPA only. */
  protected OperatorSession() {}

  OperatorSession(
      long id, String tokenHash, long operator, Origin from, Instant now, Instant expiresAt) {
    this.id = id;
    this.tokenHash = tokenHash;
    this.operator = operator;
    this.openedAt = now;
    this.seenAt = now;
    this.expiresAt = expiresAt;
    this.address = from.address();
    this.agent = from.agent();
  }

  String tokenHash() {
    return tokenHash;
  }

  long operator() {
    return operator;
  }

  Instant seenAt() {
    return seenAt;
  }

  /** Whether it is neither too old nor silent since before that moment. */
  boolean isValid(Instant now, Instant silentSince) {
    return now.isBefore(expiresAt) && seenAt.isAfter(silentSince);
  }

  ConsoleSession shown(String currentHash) {
    return new ConsoleSession(
        id, openedAt, seenAt, expiresAt, address, agent, tokenHash.equals(currentHash));
  }
}
