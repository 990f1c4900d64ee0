package org.muster.operator;

import java.time.Instant;
import java.util.List;
import org.muster.role.Grant;

/**
 * What the room shows of an account.
 *
 * @param grants its roles, each at most once
 * @param disabled whether nobody can use it
 * @param external whether its owner proves elsewhere who they are: it has no password, and its
 *     roles are said there
 * @param passwordChangedAt null if the password is the first one
 */
public record OperatorDetails(
    long id,
    String username,
    List<Grant> grants,
    boolean disabled,
    boolean external,
    Instant createdAt,
    Instant passwordChangedAt) {}
