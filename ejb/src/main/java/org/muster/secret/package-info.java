/**
 * How secrets are kept: hashes of what only has to be compared, encryption of what must be used
 * again, and the making of new ones.
 *
 * <p>It owns the server's key. It knows neither devices nor operators, stores nothing in the
 * database itself, and puts no secret into a log line or an exception.
 */
package org.muster.secret;
