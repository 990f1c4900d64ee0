/**
 * HTTP Digest (TS §9.2.1, RFC 7616): its arithmetic, what has to be kept of a password for it, and
 * the nonces, which any node accepts that another one made, and none accepts twice.
 *
 * <p>Door: {@link org.muster.digest.Nonces}. It owns how often each nonce was used. It must not
 * know whose passwords there are.
 */
package org.muster.digest;
