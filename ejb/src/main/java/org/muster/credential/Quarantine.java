package org.muster.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.muster.device.DeviceStates;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;

/**
 * Where devices that nobody knows register themselves, if that is allowed: with the password that
 * they show. Nothing is done for them until an operator has approved them, and there are never more
 * than so many.
 */
@Dependent
class Quarantine {

  @Inject private DeviceStates states;
  @Inject private DeviceCredentials credentials;
  @Inject private CredentialConfig config;

  /**
   * Takes a device in; false if it is not taken.
   *
   * @throws Refusal conflict, if its name is another device's already
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean take(DeviceId device, BasicProof shown) {
    Optional<PasswordCredentials> own = shown.ownOf(device);
    if (own.isEmpty()
        || states.of(device).isPresent()
        || states.quarantined(config.quarantineSize) >= config.quarantineSize) {
      return false;
    }
    states.quarantine(device);
    credentials.enroll(device, own.get());
    return true;
  }
}
