package org.muster.credential;

import org.muster.scheme.Scheme;

/** What a device shows to prove who it is (TS §9.2.1), read but not yet believed. */
public sealed interface Proof permits BasicProof, DigestProof, CertificateProof, PskProof {

  /** By which scheme it is shown. */
  Scheme scheme();

  /** The name that is sent with it, as it was sent; empty if there is none. */
  default String name() {
    return "";
  }
}
