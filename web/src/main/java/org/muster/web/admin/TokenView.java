package org.muster.web.admin;

import java.time.Instant;
import java.util.List;
import org.muster.kernel.Ids;
import org.muster.role.Permission;
import org.muster.token.TokenDetails;

/**
 * A token of a program as the API shows it, never the token itself.
 *
 * @param permissions those it was given; of these it has what its owner has
 * @param scope the devices that it is limited to; absent for all of its owner's
 * @param lastUsedAt to five minutes; absent if it never was
 */
public record TokenView(
    String id,
    String name,
    List<String> permissions,
    GrantForm.Scope scope,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt) {

  static TokenView of(TokenDetails token) {
    return new TokenView(
        Ids.text(token.id()),
        token.name(),
        token.permissions().stream().map(Permission::word).toList(),
        GrantForm.Scope.of(token.scope()),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsedAt());
  }
}
