package org.muster.credential;

import org.muster.audit.Snapshot;

/** What the audit trail says of a credential. */
final class Snapshots {

  private Snapshots() {}

  static String of(CredentialDetails credential) {
    return Snapshot.with("kind", credential.kind())
        .and("name", credential.name())
        .and("state", credential.state())
        .and("from", credential.validFrom())
        .and("until", credential.validUntil())
        .text();
  }
}
