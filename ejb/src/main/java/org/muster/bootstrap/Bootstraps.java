package org.muster.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of bootstraps. Whoever moves one holds its row. */
@Dependent
class Bootstraps {

  private static final int MOST_OPEN = 100;

  @PersistenceContext private EntityManager em;

  void add(Bootstrap bootstrap) {
    em.flush(); // its foreign key wants the device to be there
    em.persist(bootstrap);
  }

  /** Held until the transaction ends; as it is once it is held. */
  Optional<Bootstrap> lock(long id) {
    em.flush();
    Bootstrap found = em.find(Bootstrap.class, id);
    if (found != null) {
      em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    }
    return Optional.ofNullable(found);
  }

  Optional<Bootstrap> lockByToken(String tokenHash) {
    return em.createQuery("select b.id from Bootstrap b where b.tokenHash = :hash", Long.class)
        .setParameter("hash", tokenHash)
        .getResultStream()
        .findFirst()
        .flatMap(this::lock);
  }

  /** Those of a device in this state, newest first, held. */
  List<Bootstrap> lock(String device, BootstrapState state) {
    return em.createQuery(
            "select b.id from Bootstrap b where b.device = :device and b.state = :state"
                + " order by b.id desc",
            Long.class)
        .setParameter("device", device)
        .setParameter("state", state)
        .setMaxResults(MOST_OPEN)
        .getResultStream()
        .flatMap(id -> lock(id).stream())
        .filter(bootstrap -> bootstrap.state() == state)
        .toList();
  }

  List<Bootstrap> page(String device, long before, int rows) {
    return em.createQuery(
            "select b from Bootstrap b where b.device = :device and b.id < :before"
                + " order by b.id desc",
            Bootstrap.class)
        .setParameter("device", device)
        .setParameter("before", before)
        .setMaxResults(rows)
        .getResultList();
  }

  List<Long> expired(Instant now, int most) {
    return em.createQuery(
            "select b.id from Bootstrap b where b.expiresAt <= :now and b.state = :prepared order"
                + " by b.expiresAt",
            Long.class)
        .setParameter("now", now)
        .setParameter("prepared", BootstrapState.PREPARED)
        .setMaxResults(most)
        .getResultList();
  }

  List<Long> in(BootstrapState state, int most) {
    return em.createQuery(
            "select b.id from Bootstrap b where b.state = :state order by b.id", Long.class)
        .setParameter("state", state)
        .setMaxResults(most)
        .getResultList();
  }
}
