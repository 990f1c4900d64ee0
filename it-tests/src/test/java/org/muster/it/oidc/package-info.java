/**
 * Signing in at an identity provider: a real Keycloak and a server of their own, and somebody whose
 * browser goes back and forth between them. Not part of an ordinary build, because Keycloak is
 * large: {@code ./mvnw -Poidc verify}.
 */
package org.muster.it.oidc;
