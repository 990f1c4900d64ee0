package org.muster.preference;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.gateway.GatewayDetails;
import org.muster.gateway.Gateways;
import org.muster.kernel.Refusal;

/** The door for operators: says how devices of a group or a model are called. */
@Stateless
public class PushPreferences {

  /** Each call looks at all of them. */
  private static final int MOST = 200;

  @PersistenceContext private EntityManager em;
  @Inject private Gateways gateways;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;
  @Inject private Event<PreferencesChanged> changes;

  /**
   * All of them, in the order of their names; in a transaction of its own, because it is asked by
   * those who hear that another one has just ended.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<PushPreference> list() {
    return em.createQuery("select p from PreferenceRow p order by p.name", PreferenceRow.class)
        .setMaxResults(MOST)
        .getResultStream()
        .map(PreferenceRow::shown)
        .toList();
  }

  /**
   * One of them.
   *
   * @throws Refusal not found
   */
  public PushPreference details(String name) {
    return row(name).shown();
  }

  /**
   * Adds one, or changes it.
   *
   * @throws Refusal invalid; conflict, if there are too many
   */
  public PushPreference put(PushPreference wanted) {
    PreferenceRules.check(
        wanted, gateways.list().stream().map(GatewayDetails::name).collect(Collectors.toSet()));
    PreferenceRow row = em.find(PreferenceRow.class, wanted.name());
    record("preference.put", row == null ? null : row.shown(), wanted);
    if (row == null) {
      if (list().size() >= MOST) {
        throw Refusal.conflict("There are " + MOST + " preferences, which is as many as may be.");
      }
      row = new PreferenceRow(wanted.name());
      row.become(wanted, clock.instant());
      em.persist(row);
    } else {
      row.become(wanted, clock.instant());
    }
    changes.fire(new PreferencesChanged());
    return row.shown();
  }

  /**
   * Takes one away.
   *
   * @throws Refusal not found
   */
  public void remove(String name) {
    PreferenceRow row = row(name);
    record("preference.delete", row.shown(), null);
    em.remove(row);
    changes.fire(new PreferencesChanged());
  }

  private void record(String action, PushPreference before, PushPreference after) {
    String name = (before == null ? after : before).name();
    trail.record(
        AuditEntry.of(action).on("preference", name).changed(snapshot(before), snapshot(after)));
  }

  private static String snapshot(PushPreference one) {
    return one == null
        ? null
        : Snapshot.with("group", one.group())
            .and("manufacturer", one.manufacturer())
            .and("model", one.model())
            .and("channels", one.channels())
            .and("connections", one.connections())
            .text();
  }

  private PreferenceRow row(String name) {
    PreferenceRow row = em.find(PreferenceRow.class, name);
    if (row == null) {
      throw Refusal.notFound("There is no preference \"" + name + "\".");
    }
    return row;
  }
}
