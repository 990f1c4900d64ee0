package org.muster.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.muster.kernel.ThisNode;

/** The rows of sessions by the minute. */
@Dependent
class SessionMinutes {

  private static final int SHOWN = 60;

  @PersistenceContext private EntityManager em;
  @Inject private ThisNode node;
  @Inject private Clock clock;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void add(Instant minute, SessionMeter.Count counted) {
    SessionMinuteKey key = new SessionMinuteKey(minute, node.name());
    SessionMinute row = em.find(SessionMinute.class, key);
    if (row == null) {
      row = new SessionMinute(key);
      em.persist(row);
    }
    row.add(counted);
  }

  /** The last hour, oldest first, with the minutes in which nothing happened. */
  List<SessionsInMinute> lastHour() {
    Instant newest = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    Instant oldest = newest.minus(Duration.ofMinutes(SHOWN - 1L));
    Map<Instant, SessionsInMinute> counted = since(oldest);
    return IntStream.range(0, SHOWN)
        .mapToObj(index -> oldest.plus(Duration.ofMinutes(index)))
        .map(minute -> counted.getOrDefault(minute, new SessionsInMinute(minute, 0, 0)))
        .toList();
  }

  private Map<Instant, SessionsInMinute> since(Instant oldest) {
    return em.createQuery(
            "select new org.muster.session.SessionsInMinute("
                + "m.key.beganAt, sum(m.opened), sum(m.ended))"
                + " from SessionMinute m where m.key.beganAt >= :oldest group by m.key.beganAt",
            SessionsInMinute.class)
        .setParameter("oldest", oldest)
        .getResultStream()
        .collect(Collectors.toMap(SessionsInMinute::minute, Function.identity()));
  }
}
