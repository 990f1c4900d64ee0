package org.muster.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * A name and what is kept of its secret: proves that whoever shows it speaks for one device. It is
 * good from its begin to its end, if it is not revoked before; then it is kept for a while to be
 * looked at.
 */
@Entity
class Credential {

  @Id private long id;

  private String device;

  @Enumerated(EnumType.STRING)
  private CredentialKind kind;

  private String name;

  @Column(name = "name_sha256")
  private String nameSha256;

  @Column(name = "name_md5")
  private String nameMd5;

  @Column(name = "password_hash")
  private String passwordHash;

  private byte[] sealed;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "valid_from")
  private Instant validFrom;

  @Column(name = "valid_until")
  private Instant validUntil;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  /** For JPA only. */
  protected Credential() {}

  Credential(long id, String device, CredentialKind kind, String name, Instant createdAt) {
    this.id = id;
    this.device = device;
    this.kind = kind;
    this.name = name;
    this.createdAt = createdAt;
    this.validFrom = createdAt;
  }

  Credential during(Validity validity) {
    validFrom = validity.from() == null ? createdAt : validity.from();
    validUntil = validity.until();
    return this;
  }

  Credential withPassword(String hash) {
    passwordHash = hash;
    return this;
  }

  Credential withKey(byte[] sealedKey) {
    sealed = sealedKey;
    return this;
  }

  long id() {
    return id;
  }

  String device() {
    return device;
  }

  CredentialKind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  String passwordHash() {
    return passwordHash;
  }

  byte[] sealed() {
    return sealed;
  }

  Instant validUntil() {
    return validUntil;
  }

  Instant lastUsedAt() {
    return lastUsedAt;
  }

  /** Whose the sealed secret is, for whoever seals and opens it. */
  String owner() {
    return "credential " + id;
  }

  CredentialState stateAt(Instant now) {
    if (revokedAt != null) {
      return CredentialState.REVOKED;
    }
    if (now.isBefore(validFrom)) {
      return CredentialState.PENDING;
    }
    return validUntil == null || now.isBefore(validUntil)
        ? CredentialState.VALID
        : CredentialState.ENDED;
  }

  boolean isValidAt(Instant now) {
    return stateAt(now) == CredentialState.VALID;
  }

  /** Whether it is good, or will be. */
  boolean isAliveAt(Instant now) {
    CredentialState state = stateAt(now);
    return state == CredentialState.VALID || state == CredentialState.PENDING;
  }

  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  void endAt(Instant end) {
    validUntil = end;
  }

  CredentialDetails detailsAt(Instant now) {
    return new CredentialDetails(
        id,
        kind,
        name,
        stateAt(now),
        nameSha256 != null,
        createdAt,
        validFrom,
        validUntil,
        revokedAt,
        lastUsedAt);
  }
}
