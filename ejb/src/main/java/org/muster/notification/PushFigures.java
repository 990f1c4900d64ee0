package org.muster.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A second door of the room: how much gateways do, and how fast devices come. */
@Stateless
public class PushFigures {

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /**
   * What was counted lately, by gateway.
   *
   * @param within how far back, in whole hours
   */
  public Map<String, Map<Measure, Long>> since(Duration within) {
    List<Object[]> rows =
        em.createQuery(
                "select t.key.gateway, t.key.measure, sum(t.counted) from Tally t"
                    + " where t.key.beganAt >= :oldest group by t.key.gateway, t.key.measure",
                Object[].class)
            .setParameter("oldest", clock.instant().minus(within))
            .getResultList();
    Map<String, Map<Measure, Long>> figures = new HashMap<>();
    for (Object[] row : rows) {
      figures
          .computeIfAbsent((String) row[0], gateway -> new EnumMap<>(Measure.class))
          .put((Measure) row[1], ((Number) row[2]).longValue());
    }
    return figures;
  }
}
