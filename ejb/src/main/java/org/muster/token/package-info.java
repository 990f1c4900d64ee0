/**
 * What programs show instead of a password: tokens that somebody made who has an account, with some
 * of their permissions, for some time.
 *
 * <p>Door: {@link org.muster.token.ApiTokens}. It owns the tokens, of which it keeps the hashes. A
 * token is never worth more than its owner's account is at the moment.
 */
package org.muster.token;
