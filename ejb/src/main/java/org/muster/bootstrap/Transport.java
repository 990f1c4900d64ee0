package org.muster.bootstrap;

/** How the device will prove who it is (TS §9.2.1, §9.2.2), and so what its account says of it. */
public enum Transport {
  /** HTTP Basic: Auth/Trsp has a user name and a password, made here. */
  BASIC,
  /** HTTP Digest: the same two. */
  DIGEST,
  /** PSK-TLS: Auth/Trsp has an identity and a key, made here. */
  PSK,
  /**
   * A client certificate that the device has the private key of: Auth/Trsp has the certificate, and
   * no secret.
   */
  CERTIFICATE,
  /** What the device has out of band: the account has no Auth/Trsp. */
  NONE;

  /** Whether the server makes the credentials. */
  boolean isMadeHere() {
    return this == BASIC || this == DIGEST || this == PSK;
  }
}
