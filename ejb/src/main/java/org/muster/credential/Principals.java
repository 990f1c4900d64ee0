package org.muster.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.muster.authority.AuthoritiesRefreshed;
import org.muster.device.DeviceChanged;
import org.muster.device.DeviceStates;
import org.muster.protocol.DeviceId;
import org.muster.scheme.SchemeRulesChanged;

/** Who has proven to be whom, remembered for a short while. */
@ApplicationScoped
class Principals {

  @Inject private DeviceStates states;
  @Inject private SchemePolicy policy;
  @Inject private Credentials credentials;
  @Inject private CredentialConfig config;
  @Inject private Clock clock;

  private final Memory<Principal> known = new Memory<>();

  /**
   * Whom a key stands for.
   *
   * @param key of what was shown, from which it cannot be known
   * @param finding who that is, if it is not remembered
   */
  Optional<Principal> recall(String key, Supplier<Optional<Principal>> finding) {
    Optional<Principal> remembered = known.recall(key, clock.instant());
    if (remembered.isPresent()) {
      return remembered;
    }
    long age = known.age();
    Optional<Principal> found = finding.get();
    found.ifPresent(principal -> known.keep(key, principal, principal.until(), age));
    return found;
  }

  /** Who has shown a credential, which was right; it is noted that it was used. */
  Optional<Principal> of(Credential credential) {
    credentials.used(credential, clock.instant());
    return of(new DeviceId(credential.device()), credential.validUntil());
  }

  /**
   * A device that has proven to be one.
   *
   * @param until when its proof ends; null if it does not
   * @return empty if there is no such device
   */
  Optional<Principal> of(DeviceId device, Instant until) {
    Instant soon = clock.instant().plus(config.rememberedFor);
    Instant end = until == null || soon.isBefore(until) ? soon : until;
    return states.of(device).map(state -> new Principal(device, state, policy.of(device), end));
  }

  /** The credentials of a device were changed: nobody has proven anything by the old ones. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialsChanged news) {
    forget(news.device());
  }

  /** A device is in another state, or gone. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeviceChanged news) {
    forget(news.device());
  }

  /** How devices prove who they are was changed, for some of them or for all. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SchemeRulesChanged news) {
    known.forget(principal -> true);
  }

  /** What authorities vouched for has to be asked again. */
  void changed(@Observes AuthoritiesRefreshed news) {
    known.forget(principal -> true);
  }

  private void forget(String device) {
    known.forget(principal -> principal.device().value().equals(device));
  }
}
