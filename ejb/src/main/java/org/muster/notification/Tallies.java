package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The rows of what was counted. */
@Dependent
class Tallies {

  private static final Duration KEPT = Duration.ofDays(32);

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void add(Map<TallyKey, Integer> counted) {
    counted.forEach(
        (key, more) -> {
          Tally row = em.find(Tally.class, key);
          if (row == null) {
            row = new Tally(key);
            em.persist(row);
          }
          row.add(more);
        });
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void forget() {
    em.createQuery("delete from Tally t where t.key.beganAt < :before")
        .setParameter("before", clock.instant().minus(KEPT))
        .executeUpdate();
  }
}
