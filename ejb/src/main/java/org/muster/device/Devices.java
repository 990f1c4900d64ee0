package org.muster.device;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.kernel.PageRequest;

/** The rows of devices. */
@Dependent
class Devices {

  @PersistenceContext private EntityManager em;

  void add(Device device) {
    em.persist(device);
    em.flush(); // what refers to it wants it to be there
  }

  Optional<Device> find(String id) {
    return Optional.ofNullable(em.find(Device.class, id));
  }

  List<Device> page(String prefix, String group, DeviceState state, PageRequest page) {
    String from =
        group == null
            ? "Device d where"
            : "DeviceGroup g join Device d on d.id = g.key.device where g.key.name = :group and";
    TypedQuery<Device> query =
        em.createQuery(
            "select d from "
                + from
                + (state == null ? "" : " d.state = :state and")
                + " d.id > :after and d.id >= :low and d.id < :high order by d.id",
            Device.class);
    if (group != null) {
      query.setParameter("group", group);
    }
    if (state != null) {
      query.setParameter("state", state);
    }
    return query
        .setParameter("after", page.after() == null ? "" : page.after())
        .setParameter("low", prefix)
        .setParameter("high", prefix + Character.MAX_VALUE)
        .setMaxResults(page.rows())
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

  List<String> unannounced(Collection<String> ids) {
    return em.createQuery(
            "select d.id from Device d where d.id in :ids and d.objects is null", String.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /**
   * Notes a contact, and holds the device's row until the transaction ends: one contact at a time.
   * False for a device that is not active.
   */
  boolean touch(String id, Instant now) {
    return em.createQuery(
                "update Device d set d.lastContactAt = :now"
                    + " where d.id = :id and d.state = :active")
            .setParameter("now", now)
            .setParameter("active", DeviceState.ACTIVE)
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  /**
   * The same of one that is registered, and is active by this; false for one that is not, or not
   * any more.
   */
  boolean activate(String id, Instant now) {
    return em.createQuery(
                "update Device d set d.lastContactAt = :now, d.state = :active"
                    + " where d.id = :id and d.state = :registered")
            .setParameter("now", now)
            .setParameter("active", DeviceState.ACTIVE)
            .setParameter("id", id)
            .setParameter("registered", DeviceState.REGISTERED)
            .executeUpdate()
        == 1;
  }

  /** Holds the row as a contact does, and reads it anew; false if there is none. */
  boolean hold(String id) {
    return holdUnread(id) && renewed(id);
  }

  /** Holds the row as a contact does: one statement. What was read of it before may be old. */
  boolean holdUnread(String id) {
    em.flush();
    return hold(id, EnumSet.allOf(DeviceState.class));
  }

  /** Holds the row as a contact does; false for a device that may not be managed. */
  boolean holdAdmitted(String id) {
    return hold(id, DeviceState.ADMITTED);
  }

  /**
   * By an update that changes nothing: with "for update" PostgreSQL would have everybody wait who
   * writes a row that refers to the device, and they hold rows that whoever holds it waits for.
   */
  private boolean hold(String id, Set<DeviceState> states) {
    return em.createQuery(
                "update Device d set d.state = d.state where d.id = :id and d.state in :states")
            .setParameter("id", id)
            .setParameter("states", states)
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

  /** From one of these states to another; false if it is in none of them. */
  boolean move(String id, Set<DeviceState> from, DeviceState to) {
    return em.createQuery("update Device d set d.state = :to where d.id = :id and d.state in :from")
                .setParameter("to", to)
                .setParameter("id", id)
                .setParameter("from", from)
                .executeUpdate()
            == 1
        && renewed(id);
  }

  /** What was read of it before is read again. */
  private boolean renewed(String id) {
    find(id).ifPresent(em::refresh);
    return true;
  }

  int quarantined(int bound) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from (select 1 from device where state = 'QUARANTINED' limit "
                        + bound
                        + ") as counted",
                    Long.class)
                .getSingleResult())
        .intValue();
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
