package org.muster.credential;

/** What a device shows to prove who it is (TS §9.2.1), read but not yet believed. */
public sealed interface Proof permits BasicProof, DigestProof, CertificateProof, PskProof {

  /** By which scheme it is shown. */
  Scheme scheme();
}
