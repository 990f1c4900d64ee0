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
import org.muster.notification.Notifier;
import org.muster.protocol.DeviceId;

/** The rows of devices that get no commands for a while. */
@Dependent
class Pauses {

  @PersistenceContext private EntityManager em;
  @Inject private CommandConfig config;
  @Inject private Notifier notifier;
  @Inject private Clock clock;

  /**
   * A device pauses from now on; longer if it did already.
   *
   * @param wake whether it is asked to come afterwards
   */
  void begin(String device, boolean wake) {
    Instant until = clock.instant().plus(config.busyPause);
    em.createNativeQuery(
            "insert into device_pause (device, until_at, wake) values (:device, :until, false)"
                + " on conflict do nothing")
        .setParameter("device", device)
        .setParameter("until", until)
        .executeUpdate();
    em.createNativeQuery(
            "update device_pause set until_at = :until, wake = (wake or :wake)"
                + " where device = :device")
        .setParameter("device", device)
        .setParameter("until", until)
        .setParameter("wake", wake)
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
  void end(String device) {
    Instant now = clock.instant();
    Optional.ofNullable(em.find(DevicePause.class, device, LockModeType.PESSIMISTIC_WRITE))
        .filter(pause -> pause.isOverAt(now))
        .ifPresent(
            pause -> {
              em.remove(pause);
              if (pause.wakes()) {
                notifier.wake(new DeviceId(device));
              }
            });
  }
}
