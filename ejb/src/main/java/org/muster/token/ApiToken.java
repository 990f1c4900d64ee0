package org.muster.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.role.DeviceScope;
import org.muster.role.Permission;

/** A token, from its making until it is revoked; when it has expired, it is worth nothing. */
@Entity
@Table(name = "api_token")
class ApiToken {

  @Id private long id;

  @Column(name = "operator_id")
  private long operator;

  private String name;

  @Column(name = "token_hash")
  private String tokenHash;

  private String permissions;

  private String scope;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  /** For JPA only. */
  protected ApiToken() {}

  ApiToken(long id, long operator, NewToken wanted, String tokenHash, Instant now) {
    this.id = id;
    this.operator = operator;
    this.name = wanted.name();
    this.tokenHash = tokenHash;
    this.permissions =
        wanted.permissions().stream()
            .map(Permission::word)
            .sorted()
            .collect(Collectors.joining(","));
    this.scope = wanted.scope().text();
    this.createdAt = now;
    this.expiresAt = wanted.expiresAt();
  }

  long id() {
    return id;
  }

  long operator() {
    return operator;
  }

  String name() {
    return name;
  }

  Instant lastUsedAt() {
    return lastUsedAt;
  }

  boolean isValidAt(Instant now) {
    return now.isBefore(expiresAt);
  }

  DeviceScope scope() {
    return DeviceScope.read(scope);
  }

  /** A permission that there is no more, or no more for programs, is none. */
  Set<Permission> permissions() {
    EnumSet<Permission> known = EnumSet.noneOf(Permission.class);
    Arrays.stream(permissions.split(","))
        .flatMap(word -> Permission.of(word).stream())
        .filter(Permission::isForPrograms)
        .forEach(known::add);
    return known;
  }

  TokenDetails details() {
    return new TokenDetails(id, name, permissions(), scope(), createdAt, expiresAt, lastUsedAt);
  }
}
