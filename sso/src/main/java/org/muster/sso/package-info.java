/**
 * Signing in at an identity provider (OpenID Connect). WildFly speaks to the provider and checks
 * its tokens; what is left is to say which provider that is, and to open the console's session.
 */
package org.muster.sso;
