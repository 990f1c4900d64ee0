package org.muster.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.muster.credential.DeviceCredentials;
import org.muster.credential.Issued;
import org.muster.credential.PasswordCredentials;
import org.muster.credential.PskCredentials;
import org.muster.credential.Validity;
import org.muster.protocol.DeviceId;
import org.muster.secret.RandomSecrets;

/** Makes the secrets of an account, and has the server know those that it will be shown. */
@Dependent
class KeyMint {

  static final int SECRET_BYTES = 32;

  private static final int DATA_BYTES = 16;
  private static final byte[] NOTHING = {};

  @Inject private DeviceCredentials credentials;

  Made make(DeviceId device, NewBootstrap wanted) {
    return switch (wanted.transport()) {
      case BASIC, DIGEST -> password(device);
      case PSK -> key(device);
      case CERTIFICATE -> new Made(null, null, keys(wanted.certificate(), NOTHING));
      case NONE -> new Made(null, null, keys(null, null));
    };
  }

  private Made password(DeviceId device) {
    Issued<PasswordCredentials> issued =
        credentials.issue(device, PasswordCredentials.GENERATED, Validity.OPEN);
    String username = issued.secret().username();
    return new Made(
        issued.credential().id(), username, keys(utf8(username), utf8(issued.secret().password())));
  }

  private Made key(DeviceId device) {
    Issued<PskCredentials> issued =
        credentials.issueKey(device, PskCredentials.GENERATED, Validity.OPEN);
    String identity = issued.secret().identity();
    return new Made(
        issued.credential().id(), identity, keys(utf8(identity), issued.secret().key()));
  }

  private static AccountKeys keys(byte[] name, byte[] secret) {
    return new AccountKeys(
        name, secret, RandomSecrets.bytes(SECRET_BYTES), RandomSecrets.bytes(DATA_BYTES));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
