package org.muster.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.muster.digest.DigestAlgorithm;
import org.muster.digest.DigestSecrets;
import org.muster.secret.PasswordHash;
import org.muster.secret.SecretBox;

/** Puts secrets into credentials in the form in which they are kept, and takes them out again. */
@Dependent
class Mint {

  @Inject private CredentialConfig config;
  @Inject private SecretBox box;

  /**
   * @param generated whether Muster made it; what a person chose is kept more carefully
   */
  void password(Credential credential, String password, boolean generated) {
    credential.withPassword(
        generated
            ? PasswordHash.ofGenerated(password)
            : PasswordHash.ofChosen(password, config.passwordIterations));
    digest(credential, password);
  }

  /** HTTP Digest needs more than a hash to compare with: that is encrypted. */
  void digest(Credential credential, String password) {
    String name = credential.name();
    credential
        .withSecret(seal(credential, DigestSecrets.of(name, Challenge.REALM, password).bytes()))
        .hiddenAs(
            DigestAlgorithm.SHA_256.hidden(name, Challenge.REALM),
            DigestAlgorithm.MD5.hidden(name, Challenge.REALM));
  }

  DigestSecrets digest(Credential credential) {
    return DigestSecrets.read(open(credential));
  }

  void key(Credential credential, byte[] key) {
    credential.withSecret(seal(credential, key));
  }

  byte[] key(Credential credential) {
    return open(credential);
  }

  private byte[] seal(Credential credential, byte[] secret) {
    return box.seal(credential.owner(), secret);
  }

  private byte[] open(Credential credential) {
    return box.open(credential.owner(), credential.sealed());
  }
}
