package org.muster.credential;

/** What a credential is. */
public enum CredentialKind {
  /** A user name and a password, for HTTP Basic and Digest. */
  PASSWORD,
  /** An identity and a key, for PSK-TLS. */
  PSK
}
