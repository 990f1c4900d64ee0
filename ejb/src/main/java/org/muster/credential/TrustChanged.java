package org.muster.credential;

/** What many devices depend on was changed on this node; heard after commit. */
record TrustChanged() {}
