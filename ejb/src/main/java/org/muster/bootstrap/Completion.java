package org.muster.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.audit.Actor;
import org.muster.audit.AuditTrail;
import org.muster.notification.Notifier;
import org.muster.notification.PushAccount;
import org.muster.session.SessionOpened;

/**
 * When a device has its account (TS §8): it says so, or it came with the credentials that only the
 * document had; not every client says anything.
 */
@Dependent
class Completion {

  @Inject private Bootstraps bootstraps;
  @Inject private Documents documents;
  @Inject private Notifier notifier;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  void of(SessionOpened session) {
    List<Bootstrap> waiting = bootstraps.lock(session.device(), BootstrapState.OUT);
    waiting.stream()
        .filter(documents::isUsed)
        .findFirst()
        .or(() -> told(session, waiting))
        .ifPresent(bootstrap -> complete(bootstrap, waiting, session.id()));
  }

  /**
   * One of which no credential can tell, because the device has proven who it is by its own: of
   * several the one that was handed out last.
   */
  private static Optional<Bootstrap> told(SessionOpened session, List<Bootstrap> waiting) {
    return session.bootstrapped()
        ? waiting.stream().filter(bootstrap -> bootstrap.credential() == null).findFirst()
        : Optional.empty();
  }

  /**
   * Those before it were never used, and will not be; one that is newer may still arrive, and so
   * may one that is being sent.
   */
  private void complete(Bootstrap bootstrap, List<Bootstrap> waiting, long session) {
    Instant now = clock.instant();
    byte[][] notification = documents.notification(bootstrap);
    notifier.direct(bootstrap.device(), new PushAccount(null, notification[0], notification[1]));
    List<Bootstrap> over =
        waiting.stream()
            .filter(other -> other.id() < bootstrap.id())
            .filter(other -> other.state() == BootstrapState.HANDED_OUT)
            .toList();
    documents.keepOnly(waiting.stream().filter(one -> !over.contains(one)).toList(), bootstrap);
    bootstrap.complete(session, now);
    for (Bootstrap other : over) {
      documents.withdraw(other);
      other.revoke("The device came with another one.", now);
    }
    trail.record(
        Documents.entry("device.bootstrap.complete", bootstrap)
            .by(Actor.device(bootstrap.device().value())));
  }
}
