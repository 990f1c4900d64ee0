/**
 * The Data Repository: what devices fetch (HGET) and what they deliver (HPUT, HPOST), outside of
 * the session (TS §5.3).
 *
 * <p>Door: {@link org.muster.repository.DataRepository}. It owns the contents and their one-time
 * tokens. Whose content it is and what it is for, it does not know: whoever holds a token may use
 * it once. A delivery is told by {@link org.muster.repository.ContentDelivered}.
 */
package org.muster.repository;
