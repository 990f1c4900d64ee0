package org.muster.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.muster.audit.AuditTrail;

/**
 * Documents without credentials of their own. When a device says that it has its account, nothing
 * tells which of them it means; and each has another secret of notifications. So the one that was
 * handed out last counts, and those before it are taken back.
 */
@Dependent
class BareDocuments {

  private static final String OUTDONE = "A later document without credentials was handed out.";

  @Inject private Bootstraps bootstraps;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /** Somebody has this document: those like it count no more, or it does not, if one is later. */
  void handedOut(Bootstrap bootstrap) {
    if (bootstrap.credential() != null) {
      return;
    }
    if (bootstraps.hasLaterBare(bootstrap)) {
      outdo(bootstrap);
      return;
    }
    bootstraps.lock(bootstrap.device(), Set.of(BootstrapState.HANDED_OUT)).stream()
        .filter(other -> other.credential() == null && other.id() < bootstrap.id())
        .forEach(this::outdo);
  }

  private void outdo(Bootstrap bootstrap) {
    bootstrap.revoke(OUTDONE, clock.instant());
    trail.record(Documents.entry("device.bootstrap.revoke", bootstrap));
  }
}
