package org.muster.token;

import org.muster.operator.Account;
import org.muster.role.Authority;

/**
 * A program that showed a token.
 *
 * @param owner whose token it is
 * @param token its name
 * @param authority what it may do
 */
public record TokenBearer(Account owner, String token, Authority authority) {}
