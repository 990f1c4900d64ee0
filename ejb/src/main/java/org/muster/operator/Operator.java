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
import java.util.Set;
import org.muster.role.Authority;
import org.muster.role.Grant;

/**
 * An account, from the day that it is made until an administrator deletes it. One without a
 * password is of somebody who proves elsewhere who they are.
 */
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

  /** Whether there is any password that it can be used with. */
  boolean hasPassword() {
    return passwordHash != null;
  }

  /**
   * Whether it could make up for the loss of every other account. One that somebody else has to
   * prove could not, when they cannot be reached.
   */
  boolean canDoEverything() {
    return !disabled && hasPassword() && roles.stream().anyMatch(OperatorRole::isOfEverything);
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

  /** Whether these are its roles. */
  boolean hasExactly(List<Grant> grants) {
    return Set.copyOf(grants()).equals(Set.copyOf(grants));
  }

  Account account() {
    return new Account(id, username, Authority.of(grants()));
  }

  /** Whether whoever knew its password at a time may not know it any more. */
  boolean passwordChangedAfter(Instant time) {
    return passwordChangedAt != null && passwordChangedAt.isAfter(time);
  }

  OperatorDetails details() {
    return new OperatorDetails(
        id, username, grants(), disabled, !hasPassword(), createdAt, passwordChangedAt);
  }

  private List<Grant> grants() {
    return roles.stream()
        .map(OperatorRole::grant)
        .sorted(Comparator.comparing(Grant::role))
        .toList();
  }
}
