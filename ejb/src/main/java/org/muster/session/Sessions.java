package org.muster.session;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.jpa.SpecHints;
import org.muster.device.DeviceRows;

/** The rows of sessions, their exchanges and their reports. */
@Dependent
class Sessions {

  /** As a lock timeout, Hibernate's word for leaving rows out that somebody else holds. */
  private static final int SKIP_LOCKED = -2;

  @PersistenceContext private EntityManager em;

  void add(Object row) {
    em.persist(row);
  }

  /**
   * Writes what is pending now: the place of a live session must be free before the next one takes
   * it.
   */
  void flush() {
    em.flush();
  }

  Optional<ManagementSession> find(long id) {
    return Optional.ofNullable(em.find(ManagementSession.class, id));
  }

  /** The live session of a device, held until the transaction ends. */
  Optional<ManagementSession> lockLive(String device) {
    return em.createQuery(
            "select s from ManagementSession s where s.liveDevice = :device",
            ManagementSession.class)
        .setParameter("device", device)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Moves the end of a live session's silence; never to an earlier time. */
  void prolong(long id, Instant silentAt) {
    em.createQuery(
            "update ManagementSession s set s.expiresAt = :at"
                + " where s.id = :id and s.liveDevice is not null and s.expiresAt < :at")
        .setParameter("at", silentAt)
        .setParameter("id", id)
        .executeUpdate();
  }

  List<ManagementSession> silent(Instant now, int rows) {
    return em.createQuery(
            "select s from ManagementSession s where s.expiresAt < :now order by s.expiresAt",
            ManagementSession.class)
        .setParameter("now", now)
        .setMaxResults(rows)
        .getResultList();
  }

  Map<ExchangeKey, ReceivedPackage> received(List<ExchangeKey> keys) {
    return em.createQuery("select e from Exchange e where e.key in :keys", Exchange.class)
        .setParameter("keys", keys)
        .getResultStream()
        .collect(Collectors.toMap(Exchange::key, Exchange::received));
  }

  List<Exchange> exchanges(long session) {
    return em.createQuery(
            "select e from Exchange e where e.key.sessionId = :session order by e.key.round",
            Exchange.class)
        .setParameter("session", session)
        .getResultList();
  }

  /**
   * Takes the signs away that reports are not applied, the oldest first. Those that somebody else
   * is taking are left to them.
   *
   * @param until reports later than this are left alone
   */
  List<ReportReceived> claim(Instant until, int rows) {
    List<UnappliedReport> claimed =
        em.createQuery(
                "select r from UnappliedReport r where r.reportedAt <= :until"
                    + " order by r.reportedAt",
                UnappliedReport.class)
            .setParameter("until", until)
            .setMaxResults(rows)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED)
            .getResultList();
    claimed.forEach(em::remove);
    return claimed.stream().map(UnappliedReport::report).toList();
  }

  /** Takes the sign of one report away; false if somebody else has. */
  boolean claim(ExchangeKey key) {
    return em.createQuery(
                "delete from UnappliedReport r where r.key.sessionId = :session"
                    + " and r.key.round = :round")
            .setParameter("session", key.sessionId())
            .setParameter("round", key.round())
            .executeUpdate()
        == 1;
  }

  List<ReportReceived> forgotten(Instant before, int rows) {
    return em.createQuery(
            "select r from UnappliedReport r where r.reportedAt < :before order by r.reportedAt",
            UnappliedReport.class)
        .setParameter("before", before)
        .setMaxResults(rows)
        .getResultStream()
        .map(UnappliedReport::report)
        .toList();
  }

  /**
   * Notes that a report was put into the queue again; false if it was applied, or noted by another
   * node.
   */
  boolean postpone(ExchangeKey key, Instant before, Instant now) {
    return em.createQuery(
                "update UnappliedReport r set r.reportedAt = :now where r.reportedAt < :before"
                    + " and r.key.sessionId = :session and r.key.round = :round")
            .setParameter("now", now)
            .setParameter("before", before)
            .setParameter("session", key.sessionId())
            .setParameter("round", key.round())
            .executeUpdate()
        == 1;
  }

  /**
   * Makes a report due that was left alone; false if it was applied.
   *
   * @param now from when on it is due; one that is due already stays so
   */
  boolean hasten(ExchangeKey key, Instant now) {
    return em.createQuery(
                "update UnappliedReport r set r.reportedAt ="
                    + " case when r.reportedAt < :now then r.reportedAt else :now end"
                    + " where r.key.sessionId = :session and r.key.round = :round")
            .setParameter("now", now)
            .setParameter("session", key.sessionId())
            .setParameter("round", key.round())
            .executeUpdate()
        == 1;
  }

  List<ManagementSession> page(SessionState state, DeviceRows.Part part) {
    TypedQuery<ManagementSession> query =
        em.createQuery(
            "select s from ManagementSession s where s.id < :before"
                + (part.devices() == null ? "" : " and s.device in :devices")
                + (state == null ? "" : " and s.state = :state")
                + " order by s.id desc",
            ManagementSession.class);
    if (part.devices() != null) {
      query.setParameter("devices", part.devices());
    }
    if (state != null) {
      query.setParameter("state", state);
    }
    return query.setParameter("before", part.before()).setMaxResults(part.rows()).getResultList();
  }

  List<ReportedAlert> alerts(DeviceRows.Part part) {
    TypedQuery<ReportedAlert> query =
        em.createQuery(
            "select a from ReportedAlert a where a.id < :before"
                + (part.devices() == null ? "" : " and a.device in :devices")
                + " order by a.id desc",
            ReportedAlert.class);
    if (part.devices() != null) {
      query.setParameter("devices", part.devices());
    }
    return query.setParameter("before", part.before()).setMaxResults(part.rows()).getResultList();
  }

  long count(SessionState state, int bound) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from (select 1 from management_session where state = '"
                        + state
                        + "' limit "
                        + bound
                        + ") as counted",
                    Long.class)
                .getSingleResult())
        .longValue();
  }
}
