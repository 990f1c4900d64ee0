package org.muster.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.device.DeviceRegistry;
import org.muster.protocol.DeviceId;

/** The rows of bootstraps. Whoever moves one holds its row. */
@Dependent
class Bootstraps {

  private static final int MOST_OPEN = 100;

  @PersistenceContext private EntityManager em;
  @Inject private DeviceRegistry devices;

  void add(Bootstrap bootstrap) {
    em.flush(); // its foreign key wants the device to be there
    em.persist(bootstrap);
  }

  /**
   * Held until the transaction ends; as it is once it is held. Its device is held before, as
   * sessions do it: no two wait for each other, and a device has one thing at a time happen to it.
   */
  Optional<Bootstrap> lock(long id) {
    em.flush();
    Bootstrap found = em.find(Bootstrap.class, id);
    if (found != null) {
      devices.hold(found.device());
      renew(found);
    }
    return Optional.ofNullable(found);
  }

  private void renew(Bootstrap found) {
    em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
  }

  Optional<Bootstrap> lockByToken(String tokenHash) {
    return em.createQuery("select b.id from Bootstrap b where b.tokenHash = :hash", Long.class)
        .setParameter("hash", tokenHash)
        .getResultStream()
        .findFirst()
        .flatMap(this::lock);
  }

  /** Those of a device in these states, newest first, held. */
  List<Bootstrap> lock(DeviceId device, Set<BootstrapState> states) {
    List<Bootstrap> found =
        em.createQuery(
                "select b from Bootstrap b where b.device = :device and b.state in :states"
                    + " order by b.id desc",
                Bootstrap.class)
            .setParameter("device", device.value())
            .setParameter("states", states)
            .setMaxResults(MOST_OPEN)
            .getResultList();
    if (found.isEmpty()) {
      return found;
    }
    devices.hold(device);
    found.forEach(this::renew);
    return found.stream().filter(bootstrap -> states.contains(bootstrap.state())).toList();
  }

  /** Whether one of these states is newer than this one. */
  boolean hasNewer(Bootstrap bootstrap, Set<BootstrapState> states) {
    return !em.createQuery(
            "select b.id from Bootstrap b where b.device = :device and b.state in :states"
                + " and b.id > :id",
            Long.class)
        .setParameter("device", bootstrap.device().value())
        .setParameter("states", states)
        .setParameter("id", bootstrap.id())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Whether one without credentials that is newer than this one was handed out. */
  boolean hasLaterBare(Bootstrap bootstrap) {
    return !em.createQuery(
            "select b.id from Bootstrap b where b.device = :device and b.state in :states"
                + " and b.id > :id and b.credential is null",
            Long.class)
        .setParameter("device", bootstrap.device().value())
        .setParameter("states", Set.of(BootstrapState.HANDED_OUT, BootstrapState.COMPLETED))
        .setParameter("id", bootstrap.id())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The one that a device came with last. */
  Optional<Bootstrap> lastCompleted(DeviceId device) {
    return em.createQuery(
            "select b from Bootstrap b where b.device = :device and b.state = :completed"
                + " order by b.id desc",
            Bootstrap.class)
        .setParameter("device", device.value())
        .setParameter("completed", BootstrapState.COMPLETED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
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
