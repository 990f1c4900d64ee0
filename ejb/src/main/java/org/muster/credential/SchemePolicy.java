package org.muster.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.muster.protocol.DeviceId;

/** By which schemes a device may prove who it is, and which of them it is asked for. */
@ApplicationScoped
class SchemePolicy {

  @Inject private Credentials credentials;
  @Inject private CredentialConfig config;
  @Inject private Clock clock;

  /** By which schemes a device may prove who it is. */
  Set<Scheme> of(DeviceId device) {
    return Set.copyOf(config.schemes);
  }

  /**
   * What a 401 asks for, the strongest first: only what can be shown in a header, and no Digest of
   * a device whose passwords do not serve for it.
   *
   * @param device the one that it claims to be; null if it claims to be none
   */
  List<Scheme> asked(DeviceId device) {
    EnumSet<Scheme> asked = EnumSet.copyOf(device == null ? config.schemes : of(device));
    asked.removeIf(scheme -> !scheme.isOfHeader());
    if (device != null && isWithoutDigest(device)) {
      asked.removeAll(EnumSet.of(Scheme.DIGEST, Scheme.DIGEST_MD5));
    }
    return List.copyOf(asked);
  }

  private boolean isWithoutDigest(DeviceId device) {
    Instant now = clock.instant();
    List<Credential> passwords =
        credentials.read(device.value()).stream()
            .filter(c -> c.kind() == CredentialKind.PASSWORD && c.isValidAt(now))
            .toList();
    return !passwords.isEmpty() && passwords.stream().noneMatch(Credential::isForDigest);
  }
}
