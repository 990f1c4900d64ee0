package org.muster.oidc;

import jakarta.persistence.Embeddable;

/** Somebody, as an identity provider knows them: who speaks, and of whom. */
@Embeddable
record IdentityKey(String issuer, String subject) {}
