package org.muster.operator;

/**
 * An account is not what it was: whoever is signed in with it has to sign in again. Fired inside of
 * the transaction.
 *
 * @param id of the account
 * @param username of the account
 * @param reset whether somebody else gave it a new password: whoever used it may have been somebody
 *     else, and what they left behind counts no more
 * @param recovered whether that was done by the server's own settings: somebody who has lost every
 *     other way in
 */
public record AccountChanged(long id, String username, boolean reset, boolean recovered) {}
