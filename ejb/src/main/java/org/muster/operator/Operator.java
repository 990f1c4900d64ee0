package org.muster.operator;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.muster.role.Authority;
import org.muster.role.Grant;

/** A local account, from the day that an administrator makes it until one deletes it. */
@Entity
@Table(name = "operator")
class Operator {

  @Id private long id;

  private String username;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "password_changed_at")
  private Instant passwordChangedAt;

  private boolean disabled;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "operator_role", joinColumns = @JoinColumn(name = "operator_id"))
  private List<OperatorRole> roles = new ArrayList<>();

  /** For JPA only. */
  protected Operator() {}

  Operator(long id, String username, List<Grant> grants, Instant createdAt) {
    this.id = id;
    this.username = username;
    this.createdAt = createdAt;
    has(grants);
  }

  long id() {
    return id;
  }

  String username() {
    return username;
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean isDisabled() {
    return disabled;
  }

  /** Whether it could make up for the loss of every other account. */
  boolean canDoEverything() {
    return !disabled && roles.stream().anyMatch(OperatorRole::isOfEverything);
  }

  void changePassword(String newHash, Instant now) {
    this.passwordHash = newHash;
    this.passwordChangedAt = now;
  }

  void disable(boolean wanted) {
    this.disabled = wanted;
  }

  /** These roles, and no others. */
  void has(List<Grant> grants) {
    roles.clear();
    grants.forEach(grant -> roles.add(new OperatorRole(grant)));
  }

  Account account() {
    return new Account(id, username, Authority.of(grants()));
  }

  /** Whether whoever knew its password at a time may not know it any more. */
  boolean passwordChangedAfter(Instant time) {
    return passwordChangedAt != null && passwordChangedAt.isAfter(time);
  }

  OperatorDetails details() {
    return new OperatorDetails(id, username, grants(), disabled, createdAt, passwordChangedAt);
  }

  private List<Grant> grants() {
    return roles.stream()
        .map(OperatorRole::grant)
        .sorted(Comparator.comparing(Grant::role))
        .toList();
  }
}
