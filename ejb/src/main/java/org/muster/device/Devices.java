package org.muster.device;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of devices and their credentials. */
@Dependent
class Devices {

  @PersistenceContext private EntityManager em;

  void add(Device device, DeviceCredential credential) {
    em.persist(device);
    em.flush(); // the credential's foreign key wants the device to be there
    em.persist(credential);
  }

  Optional<Device> find(String id) {
    return Optional.ofNullable(em.find(Device.class, id));
  }

  List<Device> page(String prefix, String group, String after, int rows) {
    String from =
        group == null
            ? "Device d where"
            : "DeviceGroup g join Device d on d.id = g.key.device where g.key.name = :group and";
    TypedQuery<Device> query =
        em.createQuery(
            "select d from "
                + from
                + " d.id > :after and d.id >= :low and d.id < :high order by d.id",
            Device.class);
    if (group != null) {
      query.setParameter("group", group);
    }
    return query
        .setParameter("after", after == null ? "" : after)
        .setParameter("low", prefix)
        .setParameter("high", prefix + Character.MAX_VALUE)
        .setMaxResults(rows)
        .getResultList();
  }

  /** By DevID. */
  List<Device> all(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select d from Device d where d.id in :ids order by d.id", Device.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  List<DeviceCredential> credentialsNamed(List<String> usernames) {
    return em.createQuery(
            "select c from DeviceCredential c where c.username in :usernames",
            DeviceCredential.class)
        .setParameter("usernames", usernames)
        .getResultList();
  }

  Map<String, DeviceCredential> credentialsOf(List<String> devices) {
    return em.createQuery(
            "select c from DeviceCredential c where c.device in :devices", DeviceCredential.class)
        .setParameter("devices", devices)
        .getResultStream()
        .collect(Collectors.toMap(DeviceCredential::device, Function.identity(), (a, b) -> a));
  }

  /**
   * Notes a contact, and holds the device's row until the transaction ends: one contact at a time.
   */
  boolean touch(String id, Instant now) {
    return em.createQuery("update Device d set d.lastContactAt = :now where d.id = :id")
            .setParameter("now", now)
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  /** Keeps an announcement; false if it is the same as the last one. */
  boolean announce(String id, String objects) {
    return em.createQuery(
                "update Device d set d.objects = :objects where d.id = :id"
                    + " and (d.objects is null or d.objects <> :objects)")
            .setParameter("objects", objects)
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  boolean remove(String id) {
    return em.createQuery("delete from Device d where d.id = :id")
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  long count(int bound) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from (select 1 from device limit " + bound + ") as counted",
                    Long.class)
                .getSingleResult())
        .longValue();
  }
}
