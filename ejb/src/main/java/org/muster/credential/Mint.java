package org.muster.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.muster.secret.PasswordHash;
import org.muster.secret.SecretBox;

/** Puts secrets into credentials in the form in which they are kept. */
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
  }

  void key(Credential credential, byte[] key) {
    credential.withKey(box.seal(credential.owner(), key));
  }
}
