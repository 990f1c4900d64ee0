package org.muster.credential;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.muster.device.DeviceRegistry;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.scheme.RuleChoice;
import org.muster.scheme.Scheme;

/** The door for whoever wants to know by which schemes devices may prove who they are. */
@Stateless
public class DeviceSchemes {

  @Inject private RuleChoice rules;
  @Inject private DeviceRegistry devices;
  @Inject private CredentialConfig config;

  /**
   * What holds for a device.
   *
   * @throws Refusal not found, if there is no such device
   */
  public SchemesDetails of(DeviceId device) {
    devices.require(device);
    return rules
        .of(device)
        .map(rule -> new SchemesDetails(rule.schemes(), rule))
        .orElseGet(() -> new SchemesDetails(config.schemes, null));
  }

  /** What holds where no rule says otherwise. */
  public Set<Scheme> otherwise() {
    return Set.copyOf(config.schemes);
  }
}
