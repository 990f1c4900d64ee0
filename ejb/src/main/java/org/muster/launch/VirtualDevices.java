package org.muster.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.muster.credential.DeviceCredentials;
import org.muster.credential.PasswordCredentials;
import org.muster.device.DeviceRegistry;
import org.muster.notification.Notifier;
import org.muster.notification.PushAccount;
import org.muster.notification.PushAddress;
import org.muster.protocol.DeviceId;
import org.muster.secret.RandomSecrets;
import org.muster.simulator.PushListener;
import org.muster.simulator.VirtualDevice;

/**
 * Gives virtual devices their accounts: new ones at each start, because nobody keeps the old
 * passwords.
 */
@Dependent
class VirtualDevices {

  @Inject private DeviceRegistry devices;
  @Inject private DeviceCredentials credentials;
  @Inject private Notifier notifier;

  /** The device with this number, known to the server and ready to come. */
  VirtualDevice enlist(int number, URI endpoint, PushListener listener) {
    DeviceId id = new DeviceId(String.format("IMEI:99%013d", number));
    PasswordCredentials account = account(id);
    byte[] secret = RandomSecrets.bytes(32);
    byte[] authData = RandomSecrets.bytes(16);
    String address = listener.addressOf(id.value()).toString();
    notifier.direct(
        id, new PushAccount(List.of(new PushAddress(PushAddress.HTTP, address)), secret, authData));
    return VirtualDevice.named(id.value())
        .at(endpoint)
        .signedInAs(account.username(), account.password())
        .withPushSecret(secret, authData)
        .announcingItself()
        .keepingJournalOf(1)
        .build();
  }

  private PasswordCredentials account(DeviceId id) {
    if (!devices.exists(id)) {
      devices.register(id);
    }
    return credentials.replace(id, PasswordCredentials.GENERATED);
  }
}
