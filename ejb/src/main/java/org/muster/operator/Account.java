package org.muster.operator;

import org.muster.role.Authority;

/**
 * An account that may be used just now, and what it may be used for.
 *
 * @param id of the account
 */
public record Account(long id, String username, Authority authority) {}
