package org.muster.operator;

/**
 * An account is not what it was: whoever is signed in with it has to sign in again. Fired inside of
 * the transaction.
 *
 * @param id of the account
 * @param recovered whether the server's own settings gave it a new password: somebody who has lost
 *     every other way in
 */
public record AccountChanged(long id, boolean recovered) {}
