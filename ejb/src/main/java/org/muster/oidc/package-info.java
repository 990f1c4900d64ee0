/**
 * Operators of an identity provider (OpenID Connect): which account is whose, and which roles their
 * claims give them.
 *
 * <p>Door: {@link org.muster.oidc.ProviderSignIns}. It owns the links between accounts and
 * identities. It takes tokens whose signatures others have checked; it speaks to no provider
 * itself, and must not know what anybody may do.
 */
package org.muster.oidc;
