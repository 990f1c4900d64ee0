package org.muster.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.device.DeviceChanged;
import org.muster.device.DeviceRegistry;
import org.muster.protocol.DeviceId;
import org.muster.scheme.RuleChoice;
import org.muster.scheme.Scheme;
import org.muster.scheme.SchemeRule;
import org.muster.scheme.SchemeRulesChanged;

/** By which schemes a device may prove who it is, and which of them it is asked for. */
@ApplicationScoped
class SchemePolicy {

  private final Memory<Asked> known = new Memory<>();

  @Inject private RuleChoice rules;
  @Inject private Credentials credentials;
  @Inject private DeviceRegistry devices;
  @Inject private CredentialConfig config;
  @Inject private Clock clock;

  private record Asked(String device, List<Scheme> schemes) {}

  /** By which schemes a device may prove who it is. */
  Set<Scheme> of(DeviceId device) {
    return Set.copyOf(rules.of(device).map(SchemeRule::schemes).orElse(config.schemes));
  }

  /**
   * What a 401 asks for, the strongest first: only what can be shown in a header, and no Digest of
   * a device whose passwords do not serve for it. Remembered for a while, because everybody may
   * ask.
   *
   * @param device the one that it claims to be; null if it claims to be none
   */
  List<Scheme> asked(DeviceId device) {
    if (device == null) {
      return ofHeader(config.schemes);
    }
    Instant now = clock.instant();
    Optional<Asked> remembered = known.recall(device.value(), now);
    if (remembered.isPresent()) {
      return remembered.get().schemes();
    }
    long age = known.age();
    Asked asked =
        new Asked(device.value(), devices.exists(device) ? read(device) : ofHeader(config.schemes));
    known.keep(device.value(), asked, now.plus(config.rememberedFor), age);
    return asked.schemes();
  }

  private List<Scheme> read(DeviceId device) {
    EnumSet<Scheme> schemes = EnumSet.copyOf(of(device));
    if (isWithoutDigest(device)) {
      schemes.removeAll(EnumSet.of(Scheme.DIGEST, Scheme.DIGEST_MD5));
    }
    return ofHeader(schemes);
  }

  private static List<Scheme> ofHeader(Set<Scheme> schemes) {
    return schemes.stream().filter(Scheme::isOfHeader).sorted().toList();
  }

  private boolean isWithoutDigest(DeviceId device) {
    Instant now = clock.instant();
    List<Credential> passwords =
        credentials.read(device.value()).stream()
            .filter(c -> c.kind() == CredentialKind.PASSWORD && c.isValidAt(now))
            .toList();
    return !passwords.isEmpty() && passwords.stream().noneMatch(Credential::isForDigest);
  }

  /** The credentials of a device were changed. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialsChanged news) {
    known.forget(asked -> asked.device().equals(news.device()));
  }

  /** A device is in another state, or gone. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeviceChanged news) {
    known.forget(asked -> asked.device().equals(news.device()));
  }

  /** How devices prove who they are was changed, for some of them or for all. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SchemeRulesChanged news) {
    known.forget(asked -> true);
  }
}
