package org.muster.scheme;

/** The ways in which a device can prove who it is (TS §9.2.1, §9.2.2), the strongest first. */
public enum Scheme {
  /** An X.509 client certificate, shown while the connection was made. */
  CERTIFICATE,
  /** A key that both sides know, shown while the connection was made (RFC 4279). */
  PSK,
  /** HTTP Digest with SHA-256 (RFC 7616). */
  DIGEST,
  /** HTTP Digest with MD5, which is what clients of RFC 2617 know. */
  DIGEST_MD5,
  /** HTTP Basic (RFC 7617): the password itself. */
  BASIC;

  /** Whether it travels in the header {@code Authorization}, so that a 401 can ask for it. */
  public boolean isOfHeader() {
    return this == DIGEST || this == DIGEST_MD5 || this == BASIC;
  }
}
