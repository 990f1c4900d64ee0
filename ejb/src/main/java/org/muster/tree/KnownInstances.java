package org.muster.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.muster.kernel.Ids;

/** The rows of what is known. Whoever changes one locks it first, in the order of their keys. */
@Dependent
class KnownInstances {

  private static final int MOST_INSTANCES = 500;

  @PersistenceContext private EntityManager em;

  /** All instances of these objects on these devices, held until the transaction ends. */
  List<KnownInstance> lock(Collection<String> devices, Collection<String> moids) {
    return new ArrayList<>(
        em.createQuery(
                "select k from KnownInstance k where k.device in :devices and k.moid in :moids"
                    + " order by k.device, k.moid, k.miid",
                KnownInstance.class)
            .setParameter("devices", devices)
            .setParameter("moids", moids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList());
  }

  /**
   * Makes the row of an instance, and holds it. Somebody else may make it at the same time: then it
   * is theirs that is held, once they are done.
   */
  KnownInstance make(String device, String moid, String miid, Instant now) {
    em.createNativeQuery(
            "insert into known_instance (id, device, moid, miid, nodes, seen_at)"
                + " values (:id, :device, :moid, :miid, :nodes, :now)"
                + " on conflict do nothing")
        .setParameter("id", Ids.next())
        .setParameter("device", device)
        .setParameter("moid", moid)
        .setParameter("miid", miid)
        .setParameter("nodes", KnownInstance.NOTHING)
        .setParameter("now", now)
        .executeUpdate();
    return em.createQuery(
            "select k from KnownInstance k where k.device = :device and k.moid = :moid"
                + " and k.miid = :miid",
            KnownInstance.class)
        .setParameter("device", device)
        .setParameter("moid", moid)
        .setParameter("miid", miid)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
  }

  /** Nothing is known of it any more; its changes stay in the history. */
  void remove(KnownInstance instance) {
    em.remove(instance);
  }

  /** What is known of a device. */
  List<KnownInstance> of(String device) {
    return em.createQuery(
            "select k from KnownInstance k where k.device = :device order by k.moid, k.miid",
            KnownInstance.class)
        .setParameter("device", device)
        .setMaxResults(MOST_INSTANCES)
        .getResultList();
  }

  /** What is known of the instances of one object. */
  List<KnownInstance> of(String device, String moid) {
    return em.createQuery(
            "select k from KnownInstance k where k.device = :device and k.moid = :moid"
                + " order by k.miid",
            KnownInstance.class)
        .setParameter("device", device)
        .setParameter("moid", moid)
        .setMaxResults(MOST_INSTANCES)
        .getResultList();
  }

  /** What is known of the first instance of one object, of many devices. */
  List<KnownInstance> first(Collection<String> devices, String moid) {
    return devices.isEmpty()
        ? List.of()
        : em.createQuery(
                "select k from KnownInstance k where k.device in :devices and k.moid = :moid"
                    + " and k.miid = (select min(o.miid) from KnownInstance o"
                    + " where o.device = k.device and o.moid = k.moid)",
                KnownInstance.class)
            .setParameter("devices", devices)
            .setParameter("moid", moid)
            .getResultList();
  }

  /** The validators of a device; the documents stay where they are. */
  List<Validator> validators(String device) {
    return em.createQuery(
            "select new org.muster.tree.Validator(k.moid, k.miid, k.validator)"
                + " from KnownInstance k where k.device = :device and k.validator is not null",
            Validator.class)
        .setParameter("device", device)
        .setMaxResults(MOST_INSTANCES)
        .getResultList();
  }

  /**
   * Forgets validators.
   *
   * @param miid of this instance only; null for all instances
   */
  void dropValidators(String device, String moid, String miid) {
    var query =
        em.createQuery(
                "update KnownInstance k set k.validator = null where k.device = :device"
                    + " and k.moid = :moid and k.validator is not null"
                    + (miid == null ? "" : " and k.miid in (:miid, '')"))
            .setParameter("device", device)
            .setParameter("moid", moid);
    if (miid != null) {
      query.setParameter("miid", miid);
    }
    query.executeUpdate();
  }
}
