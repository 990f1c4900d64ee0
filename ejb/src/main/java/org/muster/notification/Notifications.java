package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.device.DeviceRows;

/** The rows of notifications. */
@Dependent
class Notifications {

  static final int AT_ONCE = 1_000;
  private static final int MOST_ATTEMPTS = 100;
  private static final int LEFT_BEHIND = 10_000;

  @PersistenceContext private EntityManager em;

  void add(Object row) {
    em.persist(row);
  }

  /** What signs for a device, held until the transaction ends; null if it has no push address. */
  PushTarget lockTarget(String device) {
    return em.find(PushTarget.class, device, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The same for many, in one order. */
  List<PushTarget> lockTargets(Collection<String> devices) {
    return em.createQuery(
            "select t from PushTarget t where t.device in :devices order by t.device",
            PushTarget.class)
        .setParameter("devices", devices)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** The same with the notifications that are outstanding, which come after all of them. */
  void hold(Collection<String> devices) {
    if (!devices.isEmpty()) {
      lockAll(
          lockTargets(devices).stream()
              .map(PushTarget::outstanding)
              .filter(Objects::nonNull)
              .toList());
    }
  }

  /** What signs for a device. */
  Optional<PushTarget> target(String device) {
    return Optional.ofNullable(em.find(PushTarget.class, device));
  }

  /** Makes it, and holds it. Somebody else may make it at the same time: then it is theirs. */
  PushTarget makeTarget(String device) {
    em.createNativeQuery(
            "insert into push_target (device, last_notification_id, own_order)"
                + " values (:device, 0, false)"
                + " on conflict do nothing")
        .setParameter("device", device)
        .executeUpdate();
    return lockTarget(device);
  }

  /** By device. */
  Map<String, PushTarget> targets(Collection<String> devices) {
    return em.createQuery("select t from PushTarget t where t.device in :devices", PushTarget.class)
        .setParameter("devices", devices)
        .getResultStream()
        .collect(Collectors.toMap(PushTarget::device, target -> target));
  }

  Optional<Notification> find(Long id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(Notification.class, id));
  }

  /** Whose it is, without its row: whoever locks that later must not see it as it was now. */
  Optional<String> device(long id) {
    return em.createQuery("select n.device from Notification n where n.id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Held until the transaction ends; what signs for the device is locked before, if at all. */
  Optional<Notification> lock(Long id) {
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(em.find(Notification.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Held until the transaction ends, in one order. */
  List<Notification> lockAll(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "select n from Notification n where n.id in :ids order by n.id", Notification.class)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
  }

  List<Notification> page(NotificationState state, DeviceRows.Part part) {
    var query =
        em.createQuery(
            "select n from Notification n where n.id < :before"
                + (part.devices() == null ? "" : " and n.device in :devices")
                + (state == null ? "" : " and n.state = :state")
                + " order by n.id desc",
            Notification.class);
    if (part.devices() != null) {
      query.setParameter("devices", part.devices());
    }
    if (state != null) {
      query.setParameter("state", state);
    }
    return query.setParameter("before", part.before()).setMaxResults(part.rows()).getResultList();
  }

  /** Those that are written down, of some notifications. */
  Set<AttemptKey> attemptsOf(Collection<Long> ids) {
    return Set.copyOf(
        em.createQuery(
                "select a.key from Attempt a where a.key.notification in :ids", AttemptKey.class)
            .setParameter("ids", ids)
            .getResultList());
  }

  /** The latest ones, oldest first. */
  List<AttemptDetails> attempts(long notification) {
    List<Attempt> latest =
        em.createQuery(
                "select a from Attempt a where a.key.notification = :notification"
                    + " order by a.key.number desc",
                Attempt.class)
            .setParameter("notification", notification)
            .setMaxResults(MOST_ATTEMPTS)
            .getResultList();
    return latest.stream()
        .map(Attempt::details)
        .sorted(java.util.Comparator.comparingInt(AttemptDetails::number))
        .toList();
  }

  /** Those that somebody has to look after, the longest waiting first. */
  List<Long> due(Instant now) {
    return em.createQuery(
            "select n.id from Notification n where n.dueAt < :now order by n.dueAt", Long.class)
        .setParameter("now", now)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  /** Those that an earlier life of a node was handing over when it ended; a few hundred at most. */
  List<Long> leftBehind(String node, String life) {
    return em.createQuery(
            "select n.id from Notification n where n.dueAt is not null"
                + " and n.attemptBy like :node and n.attemptBy <> :life",
            Long.class)
        .setParameter("node", node + "/%")
        .setParameter("life", life)
        .setMaxResults(LEFT_BEHIND)
        .getResultList();
  }

  /** Away with those that are over and older; returns how many they were, a bounded number. */
  int forget(Instant before) {
    List<Long> old =
        em.createQuery(
                "select n.id from Notification n where n.requestedAt < :before and n.dueAt is null",
                Long.class)
            .setParameter("before", before)
            .setMaxResults(AT_ONCE)
            .getResultList();
    return old.isEmpty()
        ? 0
        : em.createQuery("delete from Notification n where n.id in :old")
            .setParameter("old", old)
            .executeUpdate();
  }

  long count(NotificationState state, int bound) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from (select 1 from notification where state = '"
                        + state
                        + "' limit "
                        + bound
                        + ") as counted",
                    Long.class)
                .getSingleResult())
        .longValue();
  }
}
