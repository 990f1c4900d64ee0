package org.muster.web.admin;

import java.time.Instant;
import java.util.Base64;
import org.muster.credential.CredentialDetails;
import org.muster.credential.Issued;
import org.muster.credential.PasswordCredentials;
import org.muster.credential.PskCredentials;
import org.muster.kernel.Ids;

/**
 * A credential as the API shows it: without its secret, but in the answer that creates it.
 *
 * @param kind PASSWORD or PSK
 * @param name the user name, or the PSK identity
 * @param state PENDING, VALID, ENDED or REVOKED
 * @param digest whether HTTP Digest is possible with it; absent for PSK
 * @param until absent if it has no end
 * @param lastUsedAt to the hour or so; absent if it never was
 * @param password only where it was just made
 * @param key the same, in base64
 */
public record CredentialView(
    String id,
    String kind,
    String name,
    String state,
    Boolean digest,
    Instant createdAt,
    Instant from,
    Instant until,
    Instant revokedAt,
    Instant lastUsedAt,
    String password,
    String key) {

  static CredentialView of(CredentialDetails credential) {
    return of(credential, null, null);
  }

  static CredentialView ofPassword(Issued<PasswordCredentials> issued) {
    return of(issued.credential(), issued.secret().password(), null);
  }

  static CredentialView ofKey(Issued<PskCredentials> issued) {
    return of(issued.credential(), null, Base64.getEncoder().encodeToString(issued.secret().key()));
  }

  private static CredentialView of(CredentialDetails credential, String password, String key) {
    return new CredentialView(
        Ids.text(credential.id()),
        credential.kind().name(),
        credential.name(),
        credential.state().name(),
        credential.kind() == org.muster.credential.CredentialKind.PASSWORD
            ? credential.digest()
            : null,
        credential.createdAt(),
        credential.validFrom(),
        credential.validUntil(),
        credential.revokedAt(),
        credential.lastUsedAt(),
        password,
        key);
  }

  /** Without the secrets, so that they reach no log. */
  @Override
  public String toString() {
    return "CredentialView[" + id + " " + kind + " " + name + "]";
  }
}
