package org.muster.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.muster.audit.AuditTrail;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;

/** What is written down before and after something that takes time: a transaction each. */
@Dependent
class PushSteps {

  private static final Set<BootstrapState> IN_ITS_PLACE =
      Set.of(
          BootstrapState.PREPARED,
          BootstrapState.SENDING,
          BootstrapState.HANDED_OUT,
          BootstrapState.COMPLETED);

  @Inject private Bootstraps bootstraps;
  @Inject private Documents documents;
  @Inject private BareDocuments bare;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;

  /**
   * The document, which is under way from now on.
   *
   * @throws Refusal not found; conflict
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  byte[] begin(DeviceId device, long id, String address) {
    Instant now = clock.instant();
    Bootstrap found =
        bootstraps
            .lock(id)
            .filter(bootstrap -> bootstrap.device().equals(device))
            .orElseThrow(() -> Refusal.notFound("There is no such bootstrap."));
    if (!found.isOpenAt(now)) {
      throw Refusal.conflict(
          "The document of this bootstrap cannot be had (any more); prepare another one.");
    }
    byte[] document = documents.make(found);
    found.handOut(HandOver.PUSHED, address, now);
    trail.record(Documents.entry("device.bootstrap.push", found));
    return document;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  BootstrapDetails end(long id, Delivery delivery) {
    Bootstrap found = bootstraps.lock(id).orElseThrow();
    if (found.state() == BootstrapState.SENDING) {
      if (delivery.certainlyNot()) {
        documents.withdraw(found);
        found.comeHome(delivery.words());
      } else {
        found.arrived(delivery.words());
      }
      endIfUnwanted(found);
    } else if (isWronglyCompleted(found) && delivery.certainlyNot()) {
      found.doubt("It certainly did not arrive: the device came with another document.");
      trail.record(
          Documents.entry("device.bootstrap.doubt", found)
              .because("Another document completed it: the device has to be bootstrapped again."));
    }
    return found.details();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> expired(int most) {
    return bootstraps.expired(clock.instant(), most);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void expire(long id) {
    Instant now = clock.instant();
    bootstraps
        .lock(id)
        .filter(found -> found.state() == BootstrapState.PREPARED && !found.isOpenAt(now))
        .ifPresent(found -> found.expire(now));
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> sending(int most) {
    return bootstraps.in(BootstrapState.SENDING, most);
  }

  /** Nobody knows whether it arrived: whoever has it may use it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void giveUp(long id, Instant before) {
    bootstraps
        .lock(id)
        .filter(found -> found.state() == BootstrapState.SENDING && found.isSentBefore(before))
        .ifPresent(
            found -> {
              found.arrived("The server was stopped meanwhile; it may have arrived.");
              endIfUnwanted(found);
            });
  }

  /**
   * Whether a device that came was only taken to have this document. It signs notifications by the
   * one that it has, and that can be any before: nobody knows the secret of it any more.
   */
  private static boolean isWronglyCompleted(Bootstrap sent) {
    return sent.state() == BootstrapState.COMPLETED && sent.credential() == null;
  }

  /** What happened while it was being sent could not take it back. */
  private void endIfUnwanted(Bootstrap found) {
    if (documents.isRetired(found.device())) {
      documents.withdraw(found);
      found.revoke("The device is out of use.", clock.instant());
    } else if (found.state() == BootstrapState.PREPARED
        && bootstraps.hasNewer(found, IN_ITS_PLACE)) {
      found.revoke("Another one was prepared.", clock.instant());
    } else if (found.state() == BootstrapState.HANDED_OUT) {
      bare.handedOut(found);
    }
  }
}
