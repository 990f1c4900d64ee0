package org.muster.credential;

/** Something about the credentials of a device was changed on this node; heard after commit. */
record CredentialsChanged(String device) {}
