package org.muster.gateway;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Divides time among all nodes: a gateway's, and everybody's. What has no limit costs nothing. */
@Dependent
class Pace {

  /** The row of everybody's pace; no gateway can have this name. */
  private static final String ALL = "*";

  @PersistenceContext private EntityManager em;
  @Inject private GatewayConfig config;
  @Inject private Clock clock;

  /** Locks are taken in one order: the gateway's row, then everybody's. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Leave ask(LiveGateway gateway, int wanted, boolean urgent) {
    List<PaceClock> clocks = new ArrayList<>();
    Leave leave = new Leave(wanted, Duration.ZERO);
    Instant now = clock.instant();
    if (gateway.rate() != null) {
      clocks.add(clock(gateway.name(), gateway.rate()));
    }
    if (config.rate > 0) {
      clocks.add(clock(ALL, config.rate));
    }
    for (PaceClock one : clocks) {
      leave = one.narrow(leave, now, urgent);
    }
    for (PaceClock one : clocks) {
      one.spend(leave, now, urgent);
    }
    return leave;
  }

  private PaceClock clock(String name, int rate) {
    PaceRow row = em.find(PaceRow.class, name, LockModeType.PESSIMISTIC_WRITE);
    return new PaceClock(row == null ? made(name) : row, rate);
  }

  /** Another node may make it at the same time. */
  private PaceRow made(String name) {
    em.createNativeQuery(
            "insert into gateway_pace (name, next_at, urgent_at) values (:name, 0, 0)"
                + " on conflict do nothing")
        .setParameter("name", name)
        .executeUpdate();
    return em.find(PaceRow.class, name, LockModeType.PESSIMISTIC_WRITE);
  }
}
