package org.muster.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.kernel.Ids;

/** The entries. */
@Dependent
class AuditRows {

  @PersistenceContext private EntityManager em;

  Optional<AuditDetails> find(long id) {
    return Optional.ofNullable(em.find(AuditRow.class, id)).map(AuditRow::shown);
  }

  /** Entries, newest first. */
  List<AuditDetails> page(AuditFilter wanted, long before, int rows) {
    StringBuilder where = new StringBuilder("r.id < :before");
    Map<String, Object> values = new HashMap<>(Map.of("before", before));
    add(where, values, "r.actor = :actor", "actor", wanted.who());
    add(where, values, "r.action = :action", "action", wanted.action());
    add(where, values, "r.subject = :subject", "subject", wanted.subject());
    add(where, values, "r.at >= :from", "from", wanted.from());
    add(where, values, "r.at < :until", "until", wanted.until());
    addIds(where, values, wanted);
    TypedQuery<AuditRow> query =
        em.createQuery(
            "select r from AuditRow r where " + where + " order by r.id desc", AuditRow.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(rows).getResultStream().map(AuditRow::shown).toList();
  }

  /** Where the chain ends. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  AuditHead head() {
    return em.find(AuditHead.class, AuditHead.ID);
  }

  /** A stretch of the chain, in a transaction of its own. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<AuditDetails> chain(long after, long upTo, int most) {
    return em.createQuery(
            "select r from AuditRow r where r.position > :after and r.position <= :upTo"
                + " order by r.position",
            AuditRow.class)
        .setParameter("after", after)
        .setParameter("upTo", upTo)
        .setMaxResults(most)
        .getResultStream()
        .map(AuditRow::shown)
        .toList();
  }

  /** The place of the last entry that was put into the chain before a time; 0 for none. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  long lastBefore(Instant time) {
    return em.createQuery(
            "select r.position from AuditRow r where r.sealedAt < :time"
                + " order by r.sealedAt desc, r.position desc",
            Long.class)
        .setParameter("time", time)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(0L);
  }

  private static void add(
      StringBuilder where, Map<String, Object> values, String condition, String name, Object is) {
    if (is != null) {
      where.append(" and ").append(condition);
      values.put(name, is);
    }
  }

  /** Ids grow with time, which saves an index of times. */
  private static void addIds(StringBuilder where, Map<String, Object> values, AuditFilter wanted) {
    if (wanted.from() != null) {
      add(where, values, "r.id >= :low", "low", Ids.notAfter(wanted.from()));
    }
    if (wanted.until() != null) {
      add(where, values, "r.id <= :high", "high", Ids.notBefore(wanted.until()));
    }
  }
}
