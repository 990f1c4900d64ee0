package org.muster.command;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of devices that get no commands for a while. */
@Dependent
class Pauses {

  @PersistenceContext private EntityManager em;
  @Inject private CommandConfig config;
  @Inject private Clock clock;

  /** A device pauses from now on; longer if it did already. */
  void begin(String device) {
    Instant until = clock.instant().plus(config.busyPause);
    em.createNativeQuery(
            "insert into device_pause (device, until_at) values (:device, :until)"
                + " on conflict do nothing")
        .setParameter("device", device)
        .setParameter("until", until)
        .executeUpdate();
    em.createQuery("update DevicePause p set p.untilAt = :until where p.device = :device")
        .setParameter("device", device)
        .setParameter("until", until)
        .executeUpdate();
  }

  boolean isUnderWay(String device) {
    return em.find(DevicePause.class, device) != null;
  }

  /** The devices whose pause is over, the longest first. */
  List<String> over(int most) {
    return em.createQuery(
            "select p.device from DevicePause p where p.untilAt <= :now order by p.untilAt",
            String.class)
        .setParameter("now", clock.instant())
        .setMaxResults(most)
        .getResultList();
  }

  /** Ends a pause; does nothing if it is not over, or somebody else ended it. */
  boolean end(String device) {
    Instant now = clock.instant();
    Optional<DevicePause> over =
        Optional.ofNullable(em.find(DevicePause.class, device, LockModeType.PESSIMISTIC_WRITE))
            .filter(pause -> pause.isOverAt(now));
    over.ifPresent(em::remove);
    return over.isPresent();
  }
}
