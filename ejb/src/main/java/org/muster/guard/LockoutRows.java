package org.muster.guard;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of lockouts that nodes tell each other. */
@Dependent
class LockoutRows {

  /** What a node hears of others; should there be more, those that last longest. */
  private static final int MOST = 10_000;

  @PersistenceContext private EntityManager em;

  /** Keeps a lockout until then, unless it is kept for longer already. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void keep(String who, Instant until) {
    int kept =
        em.createNativeQuery(
                "insert into guard_lockout (who, until_at) values (:who, :until)"
                    + " on conflict do nothing")
            .setParameter("who", who)
            .setParameter("until", until)
            .executeUpdate();
    if (kept == 0) {
      prolong(who, until);
    }
  }

  private void prolong(String who, Instant until) {
    em.createNativeQuery(
            "update guard_lockout set until_at = :until where who = :who and until_at < :until")
        .setParameter("who", who)
        .setParameter("until", until)
        .executeUpdate();
  }

  /** The lockouts that are not over, with their ends. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Map<String, Instant> after(Instant now) {
    List<?> rows =
        em.createNativeQuery(
                "select who, until_at from guard_lockout where until_at > :now"
                    + " order by until_at desc limit "
                    + MOST)
            .setParameter("now", now)
            .getResultList();
    Map<String, Instant> found = new HashMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      found.put((String) columns[0], instant(columns[1]));
    }
    return found;
  }

  /** Forgets those that are over. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void forget(Instant now) {
    em.createNativeQuery("delete from guard_lockout where until_at < :now")
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Databases and drivers differ in how they say it. */
  private static Instant instant(Object value) {
    if (value instanceof Instant instant) {
      return instant;
    }
    return value instanceof OffsetDateTime time
        ? time.toInstant()
        : ((Timestamp) value).toInstant();
  }
}
