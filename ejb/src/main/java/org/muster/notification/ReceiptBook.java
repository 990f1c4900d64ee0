package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.muster.gateway.Receipt;
import org.muster.kernel.Excerpt;

/**
 * What gateways say of notifications after they took them. A receipt may come before the hand-over
 * has been written down: so each is kept first, and matched by whoever is second.
 */
@Dependent
class ReceiptBook {

  private static final int LONGEST_WORDS = 500;
  private static final int LONGEST_REFERENCE = 255;
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int FORGOTTEN_AT_ONCE = 5_000;

  @PersistenceContext private EntityManager em;
  @Inject private Notifications notifications;
  @Inject private Rerouting rerouting;
  @Inject private Clock clock;

  /** Keeps a receipt; the first one of a hand-over counts. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void keep(Receipt receipt) {
    if (receipt.reference().length() > LONGEST_REFERENCE) {
      return;
    }
    em.createNativeQuery(
            "insert into push_receipt (gateway, reference, fate, words, heard_at)"
                + " values (:gateway, :reference, :fate, :words, :at) on conflict do nothing")
        .setParameter("gateway", receipt.gateway())
        .setParameter("reference", receipt.reference())
        .setParameter("fate", receipt.fate().name())
        .setParameter(
            "words", receipt.words() == null ? "" : Excerpt.of(receipt.words(), LONGEST_WORDS))
        .setParameter("at", receipt.at())
        .executeUpdate();
  }

  /** Brings receipts and the attempts that they are about together, as far as both are known. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void match(String gateway, Collection<String> references) {
    List<Meant> all = new ArrayList<>();
    for (ReceiptRow row : rows(gateway, references)) {
      meant(gateway, row).forEach(attempt -> all.add(new Meant(attempt, row)));
    }
    all.sort(Comparator.comparingLong(one -> one.attempt().notification())); // locked in one order
    all.forEach(one -> apply(one.attempt(), one.row()));
  }

  private List<Attempt> meant(String gateway, ReceiptRow row) {
    return em.createQuery(
            "select a from Attempt a where a.gateway = :gateway and a.reference = :reference order"
                + " by a.key.notification desc, a.key.number desc",
            Attempt.class)
        .setParameter("gateway", gateway)
        .setParameter("reference", row.receipt().reference())
        .setMaxResults(1)
        .getResultList();
  }

  /** Receipts of what nobody knows are of no use after a while. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void forget() {
    em.createQuery("select r from ReceiptRow r where r.heardAt < :before", ReceiptRow.class)
        .setParameter("before", clock.instant().minus(KEPT))
        .setMaxResults(FORGOTTEN_AT_ONCE)
        .getResultList()
        .forEach(row -> remove(row.receipt()));
  }

  private void apply(Attempt attempt, ReceiptRow row) {
    Notification notification = notifications.lock(attempt.notification()).orElse(null);
    em.refresh(attempt);
    if (notification != null && !attempt.hasReceipt()) {
      Receipt receipt = row.receipt();
      attempt.hears(receipt);
      if (receipt.fate() == Receipt.Fate.UNDELIVERED
          && notification.attempts() == attempt.details().number()) {
        rerouting.undelivered(notification, receipt.words());
      }
    }
    remove(row.receipt());
  }

  /** Whoever else matched it at the same moment may have done so already. */
  private void remove(Receipt receipt) {
    em.createQuery(
            "delete from ReceiptRow r where r.key.gateway = :gateway"
                + " and r.key.reference = :reference")
        .setParameter("gateway", receipt.gateway())
        .setParameter("reference", receipt.reference())
        .executeUpdate();
  }

  private List<ReceiptRow> rows(String gateway, Collection<String> references) {
    return em.createQuery(
            "select r from ReceiptRow r where r.key.gateway = :gateway"
                + " and r.key.reference in :references",
            ReceiptRow.class)
        .setParameter("gateway", gateway)
        .setParameter("references", references)
        .getResultList();
  }

  /** A receipt, and what it is about. */
  private record Meant(Attempt attempt, ReceiptRow row) {}
}
