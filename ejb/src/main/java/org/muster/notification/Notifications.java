package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of notifications and of push addresses. */
@Dependent
class Notifications {

  @PersistenceContext private EntityManager em;

  void add(Object row) {
    em.persist(row);
  }

  /** The push address of a device, held until the transaction ends; null if it has none. */
  PushTarget lockTarget(String device) {
    return em.find(PushTarget.class, device, LockModeType.PESSIMISTIC_WRITE);
  }

  Optional<Notification> find(long id) {
    return Optional.ofNullable(em.find(Notification.class, id));
  }

  /** Held until the transaction ends; the push address is locked before, as everywhere. */
  Optional<Notification> lock(long id) {
    return Optional.ofNullable(em.find(Notification.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Map<String, PushAddress> addresses(Collection<String> devices) {
    return em.createQuery("select t from PushTarget t where t.device in :devices", PushTarget.class)
        .setParameter("devices", devices)
        .getResultStream()
        .collect(
            Collectors.toMap(
                PushTarget::device, t -> new PushAddress(t.channel(), t.address(), null, null)));
  }

  List<Notification> page(String device, long before, int rows) {
    var query =
        em.createQuery(
            "select n from Notification n where n.id < :before"
                + (device == null ? "" : " and n.device = :device")
                + " order by n.id desc",
            Notification.class);
    if (device != null) {
      query.setParameter("device", device);
    }
    return query.setParameter("before", before).setMaxResults(rows).getResultList();
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
